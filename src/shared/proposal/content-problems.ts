import { bodyLength, type ProposalContent, proposalContentSchema, titleLength } from '@kopir/domain/proposal/proposal'
import * as v from 'valibot'
import { m } from '../i18n/messages.ts'

/** What a person fills in, while a theme may still be missing. */
export type UnfinishedContent = Omit<ProposalContent, 'theme'> & { theme: ProposalContent['theme'] | null }
export type ContentProblems = Partial<Record<keyof ProposalContent, string>>

const lengths: Partial<Record<keyof ProposalContent, { min: number; max: number }>> = {
  title: titleLength,
  body: bodyLength,
}

function problemText(field: keyof ProposalContent, value: unknown, type: string): string {
  const length = lengths[field]
  if (!length || (typeof value === 'string' && value.trim() === '')) return m.common_required()
  return type === 'max_length' ? m.common_too_long({ max: length.max }) : m.common_too_short({ min: length.min })
}

/** The content if it may be submitted, else what is wrong beside which field, in the reader's language. */
export function checkContent(
  content: UnfinishedContent,
): { content: ProposalContent; problems: null } | { content: null; problems: ContentProblems } {
  const parsed = v.safeParse(proposalContentSchema, content)
  if (parsed.success) return { content: parsed.output, problems: null }
  const problems: ContentProblems = {}
  for (const issue of parsed.issues) {
    const field = issue.path?.[0]?.key as keyof ProposalContent | undefined
    if (field) problems[field] ??= problemText(field, content[field], issue.type)
  }
  return { content: null, problems }
}
