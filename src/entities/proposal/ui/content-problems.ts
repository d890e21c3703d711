import { bodyLength, titleLength } from '@kopir/domain/proposal/limits'
import { type ProposalContent, proposalContentSchema } from '@kopir/domain/proposal/proposal'
import * as v from 'valibot'
import { lengthProblem } from '../../../shared/form/length-problem.ts'
import { m } from '../../../shared/i18n/messages.ts'

/** What a person fills in, while a theme may still be missing. */
export type UnfinishedContent = Omit<ProposalContent, 'theme'> & { theme: ProposalContent['theme'] | null }
export type ContentProblems = Partial<Record<keyof ProposalContent, string>>

function problemOf(field: keyof ProposalContent, { title, body }: UnfinishedContent): string {
  const required = m.common_required()
  const problems: ContentProblems = {
    title: lengthProblem(title, titleLength, required),
    body: lengthProblem(body, bodyLength, required),
  }
  return problems[field] ?? required
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
    if (field) problems[field] ??= problemOf(field, content)
  }
  return { content: null, problems }
}
