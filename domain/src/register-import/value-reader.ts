import { type Direction, directions } from '../ngo/direction.ts'
import { type LegalForm, legalForms } from '../ngo/legal-form.ts'
import { type NgoStatus, ngoStatuses } from '../ngo/status.ts'
import { ownValue } from '../own-value.ts'
import { splitDirections } from './direction-words.ts'
import type { SomeFacts } from './facts.ts'
import { foldedKey } from './fold-words.ts'
import type { Mapping, ValueField } from './mapping.ts'

/** The words of a cell that are mapped one by one, as they are written; a dash says nothing. */
export function wordsOfCell(field: ValueField, cell: string): string[] {
  const words = field === 'direction' ? splitDirections(cell) : [cell.trim()]
  return words.filter((word) => foldedKey(word) !== '')
}

/** What a cell says by the mapping; `unknown` where the mapping does not have one of its words. */
export type ReadValue = { facts: SomeFacts; isUnknown: false } | { facts: null; isUnknown: true }

const unknown: ReadValue = { facts: null, isUnknown: true }
const known = (facts: SomeFacts): ReadValue => ({ facts, isUnknown: false })

const formOf = (code: string): LegalForm | undefined => legalForms.find((form) => form === code)
const statusOf = (code: string): NgoStatus | undefined => ngoStatuses.find((status) => status === code)
const directionOf = (code: string): Direction | undefined => directions.find((direction) => direction === code)

/** Reads cells of the fields that name one of a few values; a column has few of them, so each is looked up once. */
export function valueReader(values: Mapping['values']): (field: ValueField, cell: string) => ReadValue {
  const read = new Map<string, ReadValue>()
  return (field, cell) => {
    const key = `${field} ${cell}`
    const found = read.get(key) ?? readValue(values, field, cell)
    read.set(key, found)
    return found
  }
}

function readValue(values: Mapping['values'], field: ValueField, cell: string): ReadValue {
  const codes = wordsOfCell(field, cell).map((word) => ownValue(values[field], foldedKey(word)))
  if (codes.some((code) => code === undefined)) return unknown
  const said = codes.filter((code) => typeof code === 'string')
  return said.length === 0 ? known({}) : ofCodes(field, said)
}

function ofCodes(field: ValueField, codes: string[]): ReadValue {
  const [code = ''] = codes
  if (field === 'district') return known({ districtId: code })
  if (field === 'direction') {
    const found = codes.map(directionOf).filter((direction) => direction !== undefined)
    return found.length < codes.length ? unknown : known({ directions: [...new Set(found)] })
  }
  if (field === 'legalForm') {
    const legalForm = formOf(code)
    return legalForm ? known({ legalForm }) : unknown
  }
  const status = statusOf(code)
  return status ? known({ status }) : unknown
}
