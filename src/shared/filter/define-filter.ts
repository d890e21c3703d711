import { askedParams } from '../filtered-path.ts'

/** How one question of a filter stands in the address; an empty text or false asks for nothing. */
interface Question<Value extends string | boolean> {
  /** Its name in the address, where that is not the key. */
  param?: string
  read: (text: string) => Value
}

/** Any text. */
export const anyText = (param?: string): Question<string> => ({ ...(param && { param }), read: (text) => text })

/** One of the known values; what an address says beside them is left out. */
export const oneOf = <Value extends string>(known: readonly Value[]): Question<'' | Value> => ({
  read: (text) => known.find((value) => value === text) ?? '',
})

/** Some of the known values, with commas. */
export const someOf = (known: readonly string[]): Question<string> => ({
  read: (text) => {
    const asked = text.split(',')
    return known.filter((value) => asked.includes(value)).join(',')
  },
})

/** A month, `2026-11`; any other text is left out. */
export const aMonth: Question<string> = { read: (text) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : '') }

/** Yes (`1`) or not asked. */
export const flag: Question<boolean> = { read: (text) => text === '1' }

type Questions = Record<string, Question<string> | Question<boolean>>

export interface FilterDefinition<Filter> {
  /** Asks for nothing. */
  empty: Filter
  read: (params: URLSearchParams) => Filter
  /** The address of a filter, without what is not asked for. */
  write: (filter: Partial<Filter>) => URLSearchParams
  /** How many questions narrow the list beside the words of the search (`q`). */
  countActive: (filter: Filter) => number
  /** The same view without anything that narrows it. */
  clear: (filter: Filter) => Filter
}

/** What a list may be asked for. */
export type FilterOf<Definition> = Definition extends FilterDefinition<infer Filter> ? Filter : never

/**
 * Describes a filter once by its questions, in the order in which they stand in the address. `q` is the text of a
 * search. What `view` names is how the list is looked at (its order, its year): it narrows nothing and outlives a clearing.
 */
export function defineFilter<Asked extends Questions>(questions: Asked, view: readonly (keyof Asked)[] = []) {
  type Filter = { [Key in keyof Asked]: ReturnType<Asked[Key]['read']> }
  const keys = Object.keys(questions)
  const paramOf = (key: string) => questions[key]?.param ?? key

  function read(params: URLSearchParams): Filter {
    const values = keys.map((key) => [key, questions[key]?.read(params.get(paramOf(key))?.trim() ?? '')])
    return Object.fromEntries(values) as Filter
  }
  const empty = read(new URLSearchParams())

  const definition: FilterDefinition<Filter> = {
    empty,
    read,
    write: (filter) => askedParams(keys.map((key) => [paramOf(key), filter[key] ?? ''])),
    countActive: (filter) => keys.filter((key) => filter[key] && key !== 'q' && !view.includes(key)).length,
    clear: (filter) => ({ ...empty, ...Object.fromEntries(view.map((key) => [key, filter[key]])) }),
  }
  return definition
}
