import type { Module } from './modules.ts'

/** The import cycles among these modules, each as the paths around it. Types import nothing when the code runs. */
export function findCycles(modules: Module[]): string[][] {
  const edges = new Map(
    modules.map(({ path, imports }) => [
      path,
      imports.filter(({ kind, typeOnly }) => kind === 'file' && !typeOnly).map(({ target }) => target),
    ]),
  )
  const cycles: string[][] = []
  const done = new Set<string>()
  const visit = (path: string, trail: string[]) => {
    const start = trail.indexOf(path)
    if (start >= 0) {
      cycles.push([...trail.slice(start), path])
      return
    }
    if (done.has(path)) return
    for (const target of edges.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) visit(path, [])
  return cycles
}
