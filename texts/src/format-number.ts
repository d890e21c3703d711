import type { Language } from '@kopir/domain/language'

const groupSeparator: Record<Language, string> = { kk: '\u00a0', ru: '\u00a0', en: ',' }
export const decimalSeparator: Record<Language, string> = { kk: ',', ru: ',', en: '.' }
const perCent: Record<Language, string> = { kk: '\u00a0%', ru: '\u00a0%', en: '%' }

/** `4 012` or `4,012`. Written out here because Chromium has no Kazakh number data. */
export function formatNumber(value: number, language: Language, fractionDigits = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(fractionDigits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, groupSeparator[language])
  const sign = value < 0 && Number(value.toFixed(fractionDigits)) !== 0 ? '−' : ''
  return `${sign}${grouped}${fraction ? decimalSeparator[language] + fraction : ''}`
}

/** A share between 0 and 1 as whole per cent: `62 %`, in English `62%`. */
export function formatShare(share: number, language: Language): string {
  return `${Math.round(share * 100)}${perCent[language]}`
}
