import * as v from 'valibot'
import { requestFields } from '../act/request-fields.ts'
import { storedFields } from '../act/stored-fields.ts'
import { badgeNameSchema, languageSchema } from '../language-schema.ts'
import { authorMarkSchema } from '../person/author-mark-schema.ts'
import { civilDateSchema } from '../time/civil-date-schema.ts'
import { contentFields } from './content.ts'
import { decisions } from './kinds.ts'
import { outcomes, proposalStates } from './states.ts'

/** What a person asks to be kept. */
export const proposalContentSchema = v.object(contentFields(requestFields))
export type ProposalContent = v.InferOutput<typeof proposalContentSchema>

const answerSchema = v.object({
  decision: v.picklist(decisions),
  text: v.string(),
  lang: languageSchema,
  departmentId: v.string(),
  answeredOn: civilDateSchema,
  /** The body it was sent to, for `beyond_competence`. */
  referredTo: v.nullable(v.string()),
})
export type Answer = v.InferOutput<typeof answerSchema>

/** `proposals/{id}` as it is stored. Who owns the next act and by when follows from the state: see `nextStep`. */
export const proposalSchema = v.object({
  id: v.string(),
  ...contentFields(storedFields),
  territoryId: v.string(),
  /** Null: spoken at a meeting and not yet claimed by the NGO. */
  authorUid: v.nullable(v.string()),
  authorName: v.string(),
  /** In what capacity the author writes; absent: as nobody but themself. */
  authorMark: v.optional(v.nullable(authorMarkSchema)),
  ngoId: v.nullable(v.string()),
  ngoName: v.nullable(badgeNameSchema),
  source: v.picklist(['written', 'spoken']),
  /** The meeting it was spoken at. */
  forumId: v.nullable(v.string()),
  state: v.picklist(proposalStates),
  /** True from publication on, for ever: lists are proved from this one equality. */
  public: v.boolean(),
  /** Raised by one at each change; `events/{rev}` or `review/{rev}` is written with it. */
  rev: v.number(),
  number: v.nullable(v.string()),
  submittedAt: v.date(),
  /** Last change of state. */
  changedAt: v.date(),
  publishedAt: v.nullable(v.date()),
  /** Day by which an answer is due: fixed at publication by the term of the day; null for thanks. */
  dueOn: v.nullable(civilDateSchema),
  departmentId: v.nullable(v.string()),
  coDepartmentIds: v.array(v.string()),
  answer: v.nullable(answerSchema),
  disputed: v.boolean(),
  /** The day on which a cancelled commitment gave the author the word again, until they use it to dispute. */
  reopenedOn: v.optional(v.nullable(civilDateSchema)),
  outcome: v.nullable(v.picklist(outcomes)),
})
export type Proposal = v.InferOutput<typeof proposalSchema>
