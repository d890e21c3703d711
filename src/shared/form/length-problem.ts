import { type TextLimits, textProblem, visibleText } from '@kopir/domain/text/visible-text'
import { m } from '../i18n/messages.ts'

/**
 * What is wrong with a text as it would be kept, in the reader's language; undefined for nothing. A text
 * with nothing to be seen is too short, or what `ifEmpty` says.
 */
export function lengthProblem(text: string, limits: TextLimits, ifEmpty?: string): string | undefined {
  const problem = textProblem(visibleText(text, limits), limits)
  if (problem === 'empty' && ifEmpty) return ifEmpty
  if (problem === 'long') return m.common_too_long({ max: limits.max })
  if (problem === 'wordless') return m.common_no_words()
  return problem === null ? undefined : m.common_too_short({ min: limits.min })
}
