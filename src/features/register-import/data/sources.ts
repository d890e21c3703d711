import type { RegisterImport } from '@kopir/domain/register-import/register-import'

const folded = (source: string) => source.trim().toLowerCase()

/** Where files came from, the newest first. */
export const sourcesOf = (imports: readonly RegisterImport[]): string[] => [
  ...new Set(imports.map(({ source }) => source)),
]

/** How the last file of a source was read; null for a source that is new. */
export const rememberedOf = (imports: readonly RegisterImport[], source: string): RegisterImport['mapping'] | null =>
  imports.find((one) => folded(one.source) === folded(source))?.mapping ?? null
