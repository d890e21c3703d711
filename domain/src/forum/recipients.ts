import type { Recipients } from '../person/recipients.ts'
import type { Session } from './forum.ts'

/** As what somebody is told that a post waits: who may decide on it, or, where nobody is left to, who appoints them. */
export type CaseRecipientRole = 'moderator' | 'host' | 'administrator'

/** Who may decide on the posts of a session. */
export const caseRecipients = ({
  territoryId,
  moderatorUids,
}: Pick<Session, 'territoryId' | 'moderatorUids'>): Recipients<CaseRecipientRole>[] => [
  { as: 'moderator', group: { kind: 'staff', territoryId, role: 'moderator' } },
  ...moderatorUids.map((uid) => ({ as: 'host' as const, group: { kind: 'person' as const, uid } })),
]

/** Who is told where none of them may decide: it is their own post, or their own hiding that is objected to. */
export const orphanedCaseRecipients: Recipients<CaseRecipientRole>[] = [
  { as: 'administrator', group: { kind: 'administrators' } },
]
