/** What a column of a register file may hold. */
export const importFields = [
  'bin',
  'nameKk',
  'nameRu',
  'nameEn',
  'legalForm',
  'direction',
  'status',
  'registeredOn',
  'district',
] as const
export type ImportField = (typeof importFields)[number]

/** The fields whose cells name one of a few values, which are mapped one by one. */
export const valueFields = ['legalForm', 'direction', 'status', 'district'] as const
export type ValueField = (typeof valueFields)[number]

/** In which order numbers stand in the dates of the file. */
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const
export type DateOrder = (typeof dateOrders)[number]

/** How a file is read: proposed by `guessMapping`, settled by the administrator. */
export interface Mapping {
  /** For each column, in order, what it holds; null: it is left out. */
  columns: (ImportField | null)[]
  /** What the words of a column mean, by the folded word: a code, or null for "says nothing". */
  values: Record<ValueField, Record<string, string | null>>
  dateOrder: DateOrder
  /** What stands for an NGO of which the file does not say it. */
  otherwise: { status: string; legalForm: string }
}
