import type { RequestFields } from '../act/request-fields.ts'
import { themes } from '../theme.ts'
import { audiences, proposalLevels } from './audience.ts'
import { proposalKinds } from './kinds.ts'
import { bodyLength, titleLength } from './limits.ts'

/** What a person fills in; the same fields in a form, a submission and what a secretary enters. */
export const contentFields = ({ oneOf, text, language, orNull, id, listOf }: RequestFields) => ({
  kind: oneOf(proposalKinds),
  title: text(titleLength),
  /** Markdown without raw HTML. */
  body: text(bodyLength),
  lang: language,
  theme: oneOf(themes),
  level: oneOf(proposalLevels),
  districtId: orNull(id),
  audience: listOf(oneOf(audiences), audiences.length),
})
