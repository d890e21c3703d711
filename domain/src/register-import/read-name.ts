import { visibleText } from '../text/visible-text.ts'
import { longestRegisteredName } from './facts.ts'
import { mendLookAlikes } from './mend-look-alikes.ts'
import { mendQuotes } from './mend-quotes.ts'
import type { NoteCode } from './plan.ts'
import { sentenceCase } from './sentence-case.ts'

export interface ReadName {
  /** Empty where the cell says nothing. */
  name: string
  notes: Extract<NoteCode, 'look-alikes' | 'case'>[]
}

/** What needs neither composing nor cleaning: most names of most files. */
const plain = /^[ -~А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі«»№–—]*$/
const saysNothing = /^(?:[^\p{L}\p{N}]*|нет|жоқ|null|n\/a)$/iu

/**
 * The name of a cell: without hidden signs and needless blanks, in «» quotes, each word in one alphabet, and not wholly in
 * capitals. What was changed beyond blanks and quotes is noted. Markup is text like any other.
 */
export function readName(cell: string): ReadName {
  const visible = plain.test(cell) ? cell : visibleText(cell, { oneLine: true })
  const tidy = visible.replace(/[ \u00a0]+/g, ' ').trim()
  // No name, and not worth the time.
  if (tidy.length > longestRegisteredName) return { name: tidy, notes: [] }
  const quoted = mendQuotes(tidy)
  if (saysNothing.test(quoted)) return { name: '', notes: [] }
  const mended = mendLookAlikes(quoted)
  const name = sentenceCase(mended)
  const notes: ReadName['notes'] = []
  if (mended !== quoted) notes.push('look-alikes')
  if (name !== mended) notes.push('case')
  return { name, notes }
}
