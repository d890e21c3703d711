import * as written from '@kopir/texts/format-number'
import { getLanguage } from './language.ts'

// Numbers in the language of the interface, for components: they render again when it changes.

export const formatNumber = (value: number, fractionDigits?: number) =>
  written.formatNumber(value, getLanguage(), fractionDigits)
export const formatShare = (share: number) => written.formatShare(share, getLanguage())
