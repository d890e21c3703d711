import type { Language } from '@kopir/domain/language'
import { getLanguage } from './language.ts'

const groupSeparator: Record<Language, string> = { kk: '\u00a0', ru: '\u00a0', en: ',' }
const decimalSeparator: Record<Language, string> = { kk: ',', ru: ',', en: '.' }

/** `4 012` or `4,012`. Written out here because Chromium has no Kazakh number data. */
export function formatNumber(value: number, language: Language = getLanguage(), fractionDigits = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(fractionDigits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, groupSeparator[language])
  const sign = value < 0 && Number(value.toFixed(fractionDigits)) !== 0 ? '−' : ''
  return `${sign}${grouped}${fraction ? decimalSeparator[language] + fraction : ''}`
}

/** A share between 0 and 1 as whole per cent: `62 %`, in English `62%`. */
export function formatShare(share: number, language: Language = getLanguage()): string {
  return `${Math.round(share * 100)}${language === 'en' ? '' : '\u00a0'}%`
}
