import type { Figure } from './figure.ts'

/** What `npm run size` knows of the built client. */
export interface BuiltSizes {
  measureSizes(): { name: string; kb: number; budgetKb: number; files: number; withFirebase: string[] }[]
}

/** JavaScript of the first view of each public page. */
export function firstLoadSizes({ measureSizes }: BuiltSizes): Figure[] {
  return measureSizes().map(({ name, kb, budgetKb, files, withFirebase }) => ({
    what: `${name}, JavaScript of the first view, Brotli`,
    value: kb,
    unit: 'kB',
    note: `${files} files, ${withFirebase.length === 0 ? 'no Firebase' : `Firebase in ${withFirebase.join(', ')}`}`,
    against: [{ name: 'budget', value: budgetKb }],
  }))
}
