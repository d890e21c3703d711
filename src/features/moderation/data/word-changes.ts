import { diffArrays } from 'diff'

export interface WordChange {
  kind: 'kept' | 'added' | 'removed'
  text: string
}

/** Longer than this a moderator would wait: then the texts stand one below the other. */
const timeoutMs = 400

// Words and every other sign by itself, in any alphabet, each with the blanks behind it.
const tokens = (text: string): string[] => text.match(/(?:[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s])\s*|\s+/gu) ?? []

/** What was taken out of a text and what was put in, word by word. */
export function wordChanges(before: string, after: string): WordChange[] {
  const parts = diffArrays(tokens(before), tokens(after), { timeout: timeoutMs })
  if (!parts) return [change('removed', before), change('added', `\n\n${after}`)]
  return parts.map(({ added, removed, value }) =>
    change(added ? 'added' : removed ? 'removed' : 'kept', value.join('')),
  )
}

const change = (kind: WordChange['kind'], text: string): WordChange => ({ kind, text })
