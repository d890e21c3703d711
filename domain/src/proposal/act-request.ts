import * as v from 'valibot'
import { commitmentTitleSchema } from '../commitment/commitment.ts'
import { documentIdSchema } from '../document-id.ts'
import { languageSchema } from '../language.ts'
import { civilDateSchema } from '../time/civil-date-schema.ts'
import { answerTextSchema, decisions, publicationRules, reasonSchema } from './proposal.ts'

const target = {
  proposalId: documentIdSchema,
  /** The revision the person saw: a newer one refuses the act. */ rev: v.number(),
}
const reason = { reason: reasonSchema, lang: languageSchema }

/** A person's order to act on a proposal, as the callable `actOnProposal` takes it. */
export const actRequestSchema = v.variant('act', [
  v.strictObject({ act: v.literal('publish'), ...target }),
  v.strictObject({ act: v.literal('return'), ...target, ...reason }),
  v.strictObject({
    act: v.literal('reject'),
    ...target,
    ...reason,
    rule: v.picklist(publicationRules),
  }),
  v.strictObject({
    act: v.literal('assign'),
    ...target,
    departmentId: documentIdSchema,
    coDepartmentIds: v.pipe(v.array(documentIdSchema), v.maxLength(5)),
  }),
  v.strictObject({
    act: v.literal('answer'),
    ...target,
    decision: v.picklist(decisions),
    text: answerTextSchema,
    lang: languageSchema,
    referredTo: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(200))),
    /** What is promised: at least one for `accepted` and `partly`, none otherwise. */
    commitments: v.pipe(
      v.array(
        v.strictObject({
          title: commitmentTitleSchema,
          dueOn: civilDateSchema,
        }),
      ),
      v.maxLength(10),
    ),
  }),
  v.strictObject({ act: v.literal('confirm'), ...target }),
  v.strictObject({ act: v.literal('dispute'), ...target, ...reason }),
  v.strictObject({ act: v.literal('uphold'), ...target, ...reason }),
  v.strictObject({ act: v.literal('dismiss'), ...target, ...reason }),
])
export type ActRequest = v.InferOutput<typeof actRequestSchema>
