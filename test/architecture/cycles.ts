import type { Module } from './modules.ts'

/** What imports what: each node with the nodes that it needs. */
type Graph = Map<string, Set<string>>

/**
 * The circles between the neighbours of one folder, files and folders alike, for every folder of the repository: each
 * as `folder: a ↔ b ↔ c`, where every one needs every other. Two files that need each other are a circle of their folder;
 * a test may lay out its subject with what stands above it, and is left out.
 */
export function findCircles(modules: Module[]): string[] {
  return [...graphsByFolder(modules)].flatMap(([folder, graph]) =>
    findComponents(graph)
      .filter((members) => members.length > 1)
      .map((members) => `${folder}: ${members.sort().join(' ↔ ')}`),
  )
}

/** Every import as an edge between two neighbours, in the folder where the ways to the two files part. */
function graphsByFolder(modules: Module[]): Map<string, Graph> {
  const graphs = new Map<string, Graph>()
  for (const { path, imports } of modules.filter(({ isTest }) => !isTest)) {
    for (const { kind, target } of imports) {
      if (kind !== 'file' || target === path) continue
      const [from, to] = [path.split('/'), target.split('/')]
      const depth = from.findIndex((name, index) => name !== to[index])
      const folder = from.slice(0, depth).join('/') || '.'
      const graph = graphs.get(folder) ?? new Map()
      graphs.set(folder, graph)
      connect(graph, from[depth] ?? '', to[depth] ?? '')
    }
  }
  return graphs
}

function connect(graph: Graph, from: string, to: string): void {
  if (!graph.has(to)) graph.set(to, new Set())
  const targets = graph.get(from) ?? new Set()
  graph.set(from, targets.add(to))
}

/** The strongly connected components of a graph, after Tarjan. */
function findComponents(graph: Graph): string[][] {
  const order = new Map<string, number>()
  const open: string[] = []
  const components: string[][] = []
  const visit = (node: string): number => {
    const number = order.size
    let low = number
    order.set(node, number)
    open.push(node)
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next))
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? number)
    }
    if (low === number) components.push(open.splice(open.indexOf(node)))
    return low
  }
  for (const node of graph.keys()) if (!order.has(node)) visit(node)
  return components
}
