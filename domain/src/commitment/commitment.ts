import * as v from 'valibot'
import { languageSchema, partlyLocalizedSchema } from '../language-schema.ts'
import { themes } from '../theme.ts'
import { civilDateSchema } from '../time/civil-date-schema.ts'
import { commitmentStates } from './states.ts'

const saidSchema = v.object({ text: v.string(), lang: languageSchema, on: civilDateSchema })

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
  /** Where the commitment was made. A document has a title of its own («Белсенді мегаполис»). */
  source: v.object({
    kind: v.picklist(['proposal', 'forum', 'document']),
    id: v.nullable(v.string()),
    /** A proposal's number; a forum's or a document's title, which earlier documents have in one language. */
    label: v.union([v.string(), partlyLocalizedSchema]),
  }),
  /** Who confirms: the proposal's author, the people of the NGO. Without both the akim's office names an NGO. */
  authorUid: v.nullable(v.string()),
  ngoId: v.nullable(v.string()),
  /** What the department says it did: its last word, earlier ones are in the history. */
  report: v.nullable(saidSchema),
  /** Why it was refused by the NGO side, cancelled or annulled: the last reason. */
  reason: v.nullable(saidSchema),
  /** Why the department asks to be released from it; null while nothing is asked. Earlier documents have none. */
  cancellationRequest: v.optional(v.nullable(saidSchema), null),
  confirmedOn: v.nullable(civilDateSchema),
  createdAt: v.date(),
})
export type Commitment = v.InferOutput<typeof commitmentSchema>
