import type { Language } from '@kopir/domain/language'
import { type CivilDate, civilDateAt } from '@kopir/domain/time/civil-date'
import { localTimeAt } from '@kopir/domain/time/place-clock'

/** All of Kazakhstan has kept one time since March 2024. */
export const kazakhstanTimeZone = 'Asia/Almaty'

const words = (text: string) => text.split(' ')

const months: Record<Language, string[]> = {
  kk: words('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'),
  ru: words('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
  en: words('January February March April May June July August September October November December'),
}
const monthsOfDay: Record<Language, string[]> = {
  kk: months.kk,
  ru: words('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
  en: months.en,
}
const shortMonths: Record<Language, string[]> = {
  kk: words('қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.'),
  ru: words('янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.'),
  en: words('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
}

const dayPatterns: Record<Language, (day: number, month: string, year: string) => string> = {
  kk: (day, month, year) => `${year} ж. ${day} ${month}`,
  ru: (day, month, year) => `${day} ${month} ${year}`,
  en: (day, month, year) => `${day} ${month} ${year}`,
}
const monthPatterns: Record<Language, (month: string, year: string) => string> = {
  kk: (month, year) => `${year} ж. ${month}`,
  ru: (month, year) => `${month} ${year}`,
  en: (month, year) => `${month} ${year}`,
}

function splitDate(date: CivilDate): { year: string; month: number; day: number } {
  const [year = '', month = '1', day = '1'] = date.slice(0, 10).split('-')
  return { year, month: Number(month) - 1, day: Number(day) }
}

/** A civil date, or an instant. */
export type Day = CivilDate | Date

/** A civil date stays what it is; an instant is the day on Kazakhstan's clocks. */
function civil(when: Day): CivilDate {
  if (typeof when !== 'string') return civilDateAt(when, kazakhstanTimeZone)
  return when.length > 10 ? civilDateAt(new Date(when), kazakhstanTimeZone) : when
}

/** `21 ноября 2026`; takes a civil date, an instant or its ISO 8601 text. Written out: Chromium has no Kazakh dates. */
export function formatDate(when: Day, language: Language): string {
  const { year, month, day } = splitDate(civil(when))
  return dayPatterns[language](day, monthsOfDay[language][month] ?? '', year)
}

/** `14:05` on the clocks of a place; without one, on Kazakhstan's. */
export const formatTime = (when: Date | string, timeZone = kazakhstanTimeZone): string =>
  localTimeAt(new Date(when), timeZone).slice(11, 16)

/** `21 ноября 2026, 14:05`. */
export function formatDateTime(when: Date | string, language: Language): string {
  return `${formatDate(new Date(when), language)}, ${formatTime(when)}`
}

/** `2026-11` as `ноябрь 2026`; `short` as `нояб.`, for an axis. */
export function formatMonth(month: string, language: Language, form: 'long' | 'short' = 'long'): string {
  const { year, month: index } = splitDate(`${month}-01`)
  if (form === 'short') return shortMonths[language][index] ?? month
  return monthPatterns[language](months[language][index] ?? '', year)
}
