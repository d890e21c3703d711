import * as v from 'valibot'
import { languageSchema } from '../language.ts'
import { themes } from '../proposal/theme.ts'
import { civilDateSchema } from '../time/civil-date-schema.ts'

/** `declared`: a department says done. Only the NGO side makes it `confirmed`. Overdue is computed. */
export const commitmentStates = ['planned', 'declared', 'confirmed', 'refused', 'cancelled'] as const
export type CommitmentState = (typeof commitmentStates)[number]

export const commitmentTitleSchema = v.pipe(v.string(), v.trim(), v.minLength(10), v.maxLength(300))

/** `commitments/{id}`: a line of the roadmap. */
export const commitmentSchema = v.object({
  id: v.string(),
  territoryId: v.string(),
  year: v.number(),
  title: v.string(),
  lang: languageSchema,
  departmentId: v.nullable(v.string()),
  theme: v.picklist(themes),
  dueOn: v.nullable(civilDateSchema),
  state: v.picklist(commitmentStates),
  rev: v.number(),
  /** Where the promise was made. A document has a title of its own («Белсенді мегаполис»). */
  source: v.object({
    kind: v.picklist(['proposal', 'forum', 'document']),
    id: v.nullable(v.string()),
    /** A proposal's number, a forum's or a document's title. */
    label: v.string(),
  }),
  /** Who may confirm: the proposal's author and the editors of its NGO. */
  authorUid: v.nullable(v.string()),
  ngoId: v.nullable(v.string()),
  /** What the department says it did. */
  report: v.nullable(v.object({ text: v.string(), lang: languageSchema, on: civilDateSchema })),
  /** Why it was refused by the NGO side or cancelled. */
  reason: v.nullable(v.object({ text: v.string(), lang: languageSchema, on: civilDateSchema })),
  confirmedOn: v.nullable(civilDateSchema),
  createdAt: v.date(),
})
export type Commitment = v.InferOutput<typeof commitmentSchema>
