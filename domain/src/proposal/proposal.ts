import * as v from 'valibot'
import { documentIdSchema } from '../document-id.ts'
import { languageSchema } from '../language.ts'
import { civilDateSchema } from '../time/civil-date-schema.ts'
import { audiences, proposalLevels, themes } from './theme.ts'
import { actorRoles, acts, proposalStates } from './transitions.ts'

export const proposalKinds = ['proposal', 'question', 'request', 'remark', 'thanks'] as const
export type ProposalKind = (typeof proposalKinds)[number]

export const decisions = ['accepted', 'partly', 'declined', 'explained', 'beyond_competence'] as const
export type AnswerDecision = (typeof decisions)[number]

/** Lengths in UTF-16 units, as a form, this schema and firestore.rules count them. */
export const titleLength = { min: 10, max: 140 } as const
export const bodyLength = { min: 30, max: 10_000 } as const
export const reasonLength = { min: 10, max: 2_000 } as const
export const answerLength = { min: 50, max: 10_000 } as const

export const titleSchema = v.pipe(v.string(), v.trim(), v.minLength(titleLength.min), v.maxLength(titleLength.max))
export const bodySchema = v.pipe(v.string(), v.trim(), v.minLength(bodyLength.min), v.maxLength(bodyLength.max))
export const reasonSchema = v.pipe(v.string(), v.trim(), v.minLength(reasonLength.min), v.maxLength(reasonLength.max))
export const answerTextSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(answerLength.min),
  v.maxLength(answerLength.max),
)

/** What a person fills in; the same fields in a draft, a form and a submission. */
export const proposalContentSchema = v.object({
  kind: v.picklist(proposalKinds),
  title: titleSchema,
  /** Markdown without raw HTML. */
  body: bodySchema,
  lang: languageSchema,
  theme: v.picklist(themes),
  level: v.picklist(proposalLevels),
  districtId: v.nullable(documentIdSchema),
  audience: v.pipe(v.array(v.picklist(audiences)), v.maxLength(audiences.length)),
})
export type ProposalContent = v.InferOutput<typeof proposalContentSchema>

export const answerSchema = v.object({
  decision: v.picklist(decisions),
  text: v.string(),
  lang: languageSchema,
  departmentId: v.string(),
  answeredOn: civilDateSchema,
  /** The body it was sent to, for `beyond_competence`. */
  referredTo: v.nullable(v.string()),
})
export type Answer = v.InferOutput<typeof answerSchema>

/** `completed`: something promised was confirmed; `cancelled`: everything promised was cancelled. */
export const outcomes = ['agreed', 'unconfirmed', 'disagreed', 'completed', 'cancelled'] as const

/** `proposals/{id}`. Who owns the next act and by when follows from the state: see `nextStep`. */
export const proposalSchema = v.object({
  id: v.string(),
  ...proposalContentSchema.entries,
  territoryId: v.string(),
  /** Null: spoken at a meeting and not yet claimed by the NGO. */
  authorUid: v.nullable(v.string()),
  authorName: v.string(),
  ngoId: v.nullable(v.string()),
  ngoName: v.nullable(v.string()),
  source: v.picklist(['written', 'spoken']),
  /** The meeting it was spoken at. */
  forumId: v.nullable(v.string()),
  state: v.picklist(proposalStates),
  /** True from publication on, for ever: lists are proved from this one equality. */
  public: v.boolean(),
  /** Raised by one at each change; `events/{rev}` or `review/{rev}` is written with it. */
  rev: v.pipe(v.number(), v.integer(), v.minValue(1)),
  number: v.nullable(v.string()),
  submittedAt: v.date(),
  /** Last change of state. */
  changedAt: v.date(),
  publishedAt: v.nullable(v.date()),
  /** Day by which an answer is due: fixed at publication, 15 working days. */
  dueOn: v.nullable(civilDateSchema),
  departmentId: v.nullable(v.string()),
  coDepartmentIds: v.array(v.string()),
  answer: v.nullable(answerSchema),
  disputed: v.boolean(),
  outcome: v.nullable(v.picklist(outcomes)),
})
export type Proposal = v.InferOutput<typeof proposalSchema>

/** One step in the life of a proposal: `events/{rev}` once public, `review/{rev}` before. Never edited or deleted. */
export const proposalEventSchema = v.object({
  rev: v.number(),
  act: v.picklist(acts),
  from: v.nullable(v.picklist(proposalStates)),
  to: v.picklist(proposalStates),
  at: v.date(),
  by: v.picklist(actorRoles),
  departmentId: v.nullable(v.string()),
  /** The reason or the answer, as far as the act has one. */
  text: v.nullable(v.string()),
  lang: v.nullable(languageSchema),
  /** The publication rule that was applied, for `reject`. */
  rule: v.nullable(v.number()),
  decision: v.nullable(v.picklist(decisions)),
  /** The deadline that this step set. */
  dueOn: v.nullable(civilDateSchema),
})
export type ProposalEvent = v.InferOutput<typeof proposalEventSchema>

/** The written rules of publication, by number; their words are messages `rule-1` … */
export const publicationRules = [1, 2, 3, 4, 5, 6, 7] as const
