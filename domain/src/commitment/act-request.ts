import * as v from 'valibot'
import { documentIdSchema } from '../document-id.ts'
import { languageSchema } from '../language.ts'
import { reasonSchema } from '../proposal/proposal.ts'

const target = { commitmentId: documentIdSchema, rev: v.number() }
const said = { text: reasonSchema, lang: languageSchema }

/** declare, cancel: the responsible department (cancel: the akim's office too). confirm, refuse: the NGO side. */
export const commitmentActRequestSchema = v.variant('act', [
  v.strictObject({ act: v.literal('declare'), ...target, ...said }),
  v.strictObject({ act: v.literal('cancel'), ...target, ...said }),
  v.strictObject({ act: v.literal('confirm'), ...target }),
  v.strictObject({ act: v.literal('refuse'), ...target, ...said }),
])
export type CommitmentActRequest = v.InferOutput<typeof commitmentActRequestSchema>
