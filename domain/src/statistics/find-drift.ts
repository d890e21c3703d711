/** A tree of figures, as statistics are kept. */
export type Figures = { readonly [key: string]: Figures | number | string | null | undefined }

/** What differs between stored and counted figures, a line each: `ngos.active: 314 → 315`. */
export function findDrift(stored: Figures, counted: Figures): string[] {
  const before = flatten(stored)
  const after = flatten(counted)
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort()
  return paths
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => `${path}: ${before.get(path) ?? 'none'} → ${after.get(path) ?? 'none'}`)
}

function flatten(figures: Figures, prefix = '', into = new Map<string, number | string>()) {
  for (const [key, value] of Object.entries(figures)) {
    if (value === null || value === undefined) continue
    if (typeof value === 'object') flatten(value, `${prefix}${key}.`, into)
    else into.set(prefix + key, value)
  }
  return into
}
