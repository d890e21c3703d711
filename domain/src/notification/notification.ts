import * as v from 'valibot'
import { blockPerson } from '../block/acts/block-person.ts'
import { blockActs } from '../block/block-acts.ts'
import { commitmentRecipientRoles } from '../commitment/recipients.ts'
import { commitmentSteps } from '../commitment/steps.ts'
import { decidingPostSteps } from '../forum/post-history.ts'
import { languageSchema } from '../language-schema.ts'
import { proposalKinds } from '../proposal/kinds.ts'
import { recipientRoles } from '../proposal/recipients.ts'
import { outcomes } from '../proposal/states.ts'
import { acts } from '../proposal/transitions.ts'
import { journalledRoles, roleChangeKinds } from '../role/role-entry.ts'
import { fromEarlier } from './earlier-notification.ts'

/**
 * What people are told of posts: replies and what moderators decided; that a post waits for them as a moderator or in the
 * session that they lead; and administrators, that one waits which nobody may decide on.
 */
const postNews = [
  'reply' as const,
  ...decidingPostSteps,
  'case' as const,
  'session_case' as const,
  'orphaned_case' as const,
]

/** What people are told of blocks. */
const blockNews = [blockPerson, ...blockActs].map(({ name }) => name)

/** What every notification has beside its `kind` and its `subject`, the ids of what it is about. */
const common = {
  /** Follows from the subject, so that a repeated event writes the same document. */
  id: v.string(),
  territoryId: v.string(),
  /** How the subject calls itself, in the language it was written in. */
  title: v.string(),
  lang: languageSchema,
  at: v.date(),
  read: v.boolean(),
}

/** Somebody took a proposal a step further. */
const proposalStepSchema = v.object({
  kind: v.literal('proposal-step'),
  subject: v.object({ proposalId: v.string(), rev: v.number() }),
  ...common,
  act: v.picklist(acts),
  /** Why this person is told. */
  as: v.picklist(recipientRoles),
  number: v.nullable(v.string()),
  /** What kind of text it is about; what was stored before does not say. */
  about: v.optional(v.nullable(v.picklist(proposalKinds)), null),
  /** What became of the proposal, where the step says so. Earlier ones do not say it. */
  outcome: v.exactOptional(v.picklist(outcomes)),
})

/** Somebody took a commitment a step further. */
const commitmentStepSchema = v.object({
  kind: v.literal('commitment-step'),
  subject: v.object({ commitmentId: v.string(), rev: v.number() }),
  ...common,
  act: v.picklist(commitmentSteps),
  /** Why this person is told. */
  as: v.picklist(commitmentRecipientRoles),
  /** The roadmap's year in which it stands. */
  year: v.number(),
  /** The proposal in answer to which it was made. */
  proposalId: v.nullable(v.string()),
})

/** A role was granted or revoked; the title is the reason. */
const roleChangeSchema = v.object({
  kind: v.literal('role-change'),
  subject: v.object({ changeId: v.string() }),
  ...common,
  /** Null: everywhere. */
  territoryId: v.nullable(v.string()),
  change: v.picklist(roleChangeKinds),
  role: v.picklist(journalledRoles),
  /** Whether it is the reader's own role. */
  as: v.picklist(['person', 'administrator']),
  name: v.string(),
})

/** Something happened to a post of the reader, or waits for them as its moderator. */
const postSchema = v.object({
  kind: v.literal('post'),
  subject: v.object({ forumId: v.string(), sessionId: v.string(), postId: v.string() }),
  ...common,
  act: v.picklist(postNews),
})

/** The reader is kept from writing, or what they said against it was decided; or they have to decide on it. */
const blockNotificationSchema = v.object({
  kind: v.literal('block'),
  subject: v.object({ blockId: v.string() }),
  ...common,
  act: v.picklist(blockNews),
})

/** `people/{uid}/notifications/{id}`, one variant for each kind; documents of the earlier form are read as well. */
export const notificationSchema = v.pipe(
  v.looseObject({}),
  v.transform(fromEarlier),
  v.variant('kind', [proposalStepSchema, commitmentStepSchema, roleChangeSchema, postSchema, blockNotificationSchema]),
)
export type Notification = v.InferOutput<typeof notificationSchema>
export type ProposalStepNotification = v.InferOutput<typeof proposalStepSchema>
export type CommitmentStepNotification = v.InferOutput<typeof commitmentStepSchema>
export type RoleChangeNotification = v.InferOutput<typeof roleChangeSchema>
export type PostNotification = v.InferOutput<typeof postSchema>
export type BlockNotification = v.InferOutput<typeof blockNotificationSchema>
