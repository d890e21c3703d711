import * as written from '@kopir/texts/format-date'
import { getLanguage } from './language.ts'

// Dates in the language of the interface, for components: they render again when it changes.

export const formatDate = (when: written.Day) => written.formatDate(when, getLanguage())
export const formatDateTime = (when: Date | string) => written.formatDateTime(when, getLanguage())
export const formatMonth = (month: string, form?: 'long' | 'short') => written.formatMonth(month, getLanguage(), form)
