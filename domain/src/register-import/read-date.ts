import { hiddenSigns } from '../text/hidden-signs.ts'
import { addDays, type CivilDate, isCalendarDay } from '../time/civil-date.ts'
import type { DateOrder } from './mapping.ts'
import { monthOfWord } from './month-words.ts'

/** How the dates of a column are read: the order of their numbers, and whether they are a spreadsheet's count of days. */
export interface DateColumn {
  order: DateOrder
  areSerials: boolean
}

export interface ReadDate {
  /** Null where the cell says nothing, or cannot be read. */
  date: CivilDate | null
  hasTwoDigitYear: boolean
  isUnreadable: boolean
}

const none: ReadDate = { date: null, hasTwoDigitYear: false, isUnreadable: false }
const unreadable: ReadDate = { ...none, isUnreadable: true }

const saysNothing = /^(?:[-–—.]*|нет|жоқ|не указан[ао]?|нет данных|null|n\/a)$/i
const clock = /[T\s,]+\d{1,2}:\d{2}.*$/
/** What stands beside the numbers of a date: «г.», «года», «ж.», «жылғы», a quote round the day, the ends of ordinals. */
const filler = /^(?:г|год|года|году|ж|жыл|жылы|жылғы|жылгы|от|of|the|st|nd|rd|th|шы|ші|й|го)$/
const numbers = /^(\d{1,4})\s*[./\-\s]\s*(\d{1,2})\s*[./\-\s]\s*(\d{1,4})$/
const serial = /^(\d{5})(?:[.,]\d+)?$/

/** Non-commercial organisations are registered here since 1988: of the years of two digits, earlier ones are of this century. */
const firstYear = 88
const [earliest, latest] = [1900, 2100]
/** The day that spreadsheets count from, and how many days later dates of a register may lie. */
const [serialZero, firstSerial, lastSerial] = ['1899-12-30', 20_000, 73_050]

/** Nothing longer is a date; reading it could take long. */
const longest = 60

const tidy = (cell: string) => cell.normalize('NFKC').replace(hiddenSigns, '').trim()

/** The day of a cell: a calendar day in any of the usual writings, in Russian, Kazakh or English. */
export function readDate(cell: string, { order, areSerials }: DateColumn): ReadDate {
  const written = tidy(cell)
  if (saysNothing.test(written)) return none
  if (written.length > longest) return unreadable
  if (areSerials) return ofSerial(written)
  const text = written.replace(clock, '').replace(/[\s.]*(?:г|ж|года|жылы?)\.?$/i, '')
  const inNumbers = numbers.exec(text)
  if (inNumbers) return ofNumbers(inNumbers.slice(1), order)
  return /^\d{8}$/.test(text) ? ofDigits(text) : ofWords(text)
}

function ofSerial(text: string): ReadDate {
  const days = serialOf(text)
  return days === null ? unreadable : { ...none, date: addDays(serialZero, days) }
}

function serialOf(text: string): number | null {
  const days = Number(serial.exec(text)?.[1])
  return days >= firstSerial && days <= lastSerial ? days : null
}

/** Whether all that a column says are a spreadsheet's numbers of days: a single one could be anything. */
export function areSerials(cells: Iterable<string>): boolean {
  let isAny = false
  for (const cell of cells) {
    const text = tidy(cell)
    if (saysNothing.test(text)) continue
    if (serialOf(text) === null) return false
    isAny = true
  }
  return isAny
}

function ofNumbers([first = '', second = '', third = '']: string[], order: DateOrder): ReadDate {
  if (first.length > 2) return dayOf(first, second, third)
  if (third.length <= 2 && order === 'ymd') return dayOf(first, second, third)
  return order === 'mdy' ? dayOf(third, first, second) : dayOf(third, second, first)
}

function ofDigits(text: string): ReadDate {
  const read = dayOf(text.slice(0, 4), text.slice(4, 6), text.slice(6))
  return read.date ? read : dayOf(text.slice(4), text.slice(2, 4), text.slice(0, 2))
}

function ofWords(text: string): ReadDate {
  const parts = text.toLowerCase().match(/\d+|\p{L}+/gu) ?? []
  const words = parts.filter((part) => /\p{L}/u.test(part) && !filler.test(part))
  const [first = '', second = '', ...more] = parts.filter((part) => /\d/.test(part))
  const month = words.length === 1 && more.length === 0 ? monthOfWord(words[0] ?? '') : null
  if (month === null || second === '') return unreadable
  return first.length > 2 ? dayOf(first, String(month), second) : dayOf(second, String(month), first)
}

function dayOf(yearText: string, month: string, day: string): ReadDate {
  if (yearText.length !== 2 && yearText.length !== 4) return unreadable
  if (month.length > 2 || day.length > 2) return unreadable
  const hasTwoDigitYear = yearText.length === 2
  const year = hasTwoDigitYear ? Number(yearText) + (Number(yearText) >= firstYear ? 1900 : 2000) : Number(yearText)
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (year < earliest || year > latest || !isCalendarDay(date)) return unreadable
  return { date, hasTwoDigitYear, isUnreadable: false }
}

const lastMonth = 12
const lastDay = 31

/** The order of the numbers in a column's dates, by those that can be read in one order only; days first where none tells. */
export function guessDateOrder(cells: Iterable<string>): DateOrder {
  const seen = { dmy: 0, mdy: 0, ymd: 0 }
  for (const cell of cells) {
    const [, first = '', second = ''] = numbers.exec(tidy(cell).slice(0, longest).replace(clock, '')) ?? []
    if (first === '') continue
    if (first.length > 2 || Number(first) > lastDay) seen.ymd++
    else if (Number(first) > lastMonth) seen.dmy++
    else if (Number(second) > lastMonth) seen.mdy++
  }
  if (seen.ymd > seen.dmy && seen.ymd > seen.mdy) return 'ymd'
  return seen.mdy > seen.dmy ? 'mdy' : 'dmy'
}
