import type { Figure } from './figure.ts'

/** What `npm run size` knows of the built client. */
export interface BuiltSizes {
  measureSizes(): { name: string; kb: number; files: number; withFirebase: string[] }[]
  budgetKb: number
}

/** JavaScript of a first visit to each public page. */
export function firstLoadSizes({ measureSizes, budgetKb }: BuiltSizes): Figure[] {
  return measureSizes().map(({ name, kb, files, withFirebase }) => ({
    what: `${name}, JavaScript of a first load, gzip`,
    value: kb,
    unit: 'kB',
    note: `${files} files, ${withFirebase.length === 0 ? 'no Firebase' : `Firebase in ${withFirebase.join(', ')}`}`,
    against: [{ name: 'budget', value: budgetKb }],
  }))
}
