import type { Language } from '@kopir/domain/language'
import { type CivilDate, civilDateAt } from '@kopir/domain/time/civil-date'
import { getLanguage } from './language.ts'

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

function splitDate(date: CivilDate): { year: string; month: number; day: number } {
  const [year = '', month = '1', day = '1'] = date.slice(0, 10).split('-')
  return { year, month: Number(month) - 1, day: Number(day) }
}

/** A civil date stays what it is; an instant is the day on Kazakhstan's clocks. */
function civil(when: CivilDate | Date): CivilDate {
  if (typeof when !== 'string') return civilDateAt(when, kazakhstanTimeZone)
  return when.length > 10 ? civilDateAt(new Date(when), kazakhstanTimeZone) : when
}

/** `21 ноября 2026`; takes a civil date, an instant or its ISO 8601 text. Written out: Chromium has no Kazakh dates. */
export function formatDate(when: CivilDate | Date, language: Language = getLanguage()): string {
  const { year, month, day } = splitDate(civil(when))
  const name = monthsOfDay[language][month]
  return language === 'kk' ? `${year} ж. ${day} ${name}` : `${day} ${name} ${year}`
}

/** `21 нояб.`, for where the year is plain from the context. */
export function formatDay(when: CivilDate | Date, language: Language = getLanguage()): string {
  const { month, day } = splitDate(civil(when))
  return `${day} ${shortMonths[language][month]}`
}

/** `14:05` on Kazakhstan's clocks. */
export function formatTime(when: Date | string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: kazakhstanTimeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return parts.format(new Date(when))
}

/** `21 ноября 2026, 14:05`. */
export function formatDateTime(when: Date | string, language: Language = getLanguage()): string {
  return `${formatDate(new Date(when), language)}, ${formatTime(when)}`
}

/** `2026-11` as `ноябрь 2026`; `short` as `нояб.`, for an axis. */
export function formatMonth(
  month: string,
  language: Language = getLanguage(),
  form: 'long' | 'short' = 'long',
): string {
  const { year, month: index } = splitDate(`${month}-01`)
  if (form === 'short') return shortMonths[language][index] ?? month
  const name = months[language][index]
  return language === 'kk' ? `${year} ж. ${name}` : `${name} ${year}`
}
