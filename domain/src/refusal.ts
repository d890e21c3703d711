import type { GuardCode } from './act/decide-act.ts'
import type { CodeOf } from './act/define-act.ts'
import type { blockPerson } from './block/acts/block-person.ts'
import type { decideBlockAct } from './block/decide-block-act.ts'
import type { commitmentActs } from './commitment/acts.ts'
import type { hidePost } from './forum/acts/hide-post.ts'
import type { decidePostAct } from './forum/decide-post-act.ts'
import type { deleteAccount } from './person/acts/delete-account.ts'
import type { setName } from './person/acts/set-name.ts'
import type { proposalActs } from './proposal/acts.ts'
import type { decideImportAct } from './register-import/decide-import-act.ts'
import type { changeRole } from './role/acts/change-role.ts'
import type { calendarYearMissing } from './time/working-days.ts'

/** What callables refuse before there is something to decide on. */
type CallCode =
  | 'not-signed-in'
  | 'invalid-request'
  | 'not-found'
  | 'claim-code-unknown'
  | 'person-unknown'
  | 'already-reported'
  | 'reported-too-often'
  | 'kept-from-writing'
  | typeof calendarYearMissing

/**
 * Why something is refused: the same word is the key of the message a person reads (`errors_…`), the `details.code` of
 * a callable's error and the `code` of a decision. What acts refuse with follows from the acts themselves.
 */
export type RefusalCode =
  | CallCode
  | GuardCode
  | CodeOf<(typeof proposalActs)[number]>
  | CodeOf<
      (typeof commitmentActs)[number] | typeof hidePost | typeof changeRole | typeof setName | typeof deleteAccount
    >
  | CodeOf<
      | typeof blockPerson
      | { decide: typeof decideBlockAct }
      | { decide: typeof decidePostAct }
      | { decide: typeof decideImportAct }
    >

/** The status by which a callable's error tells each refusal, in the words of gRPC. */
export const refusalStatuses = {
  'not-signed-in': 'unauthenticated',
  'not-allowed': 'permission-denied',
  'own-proposal': 'permission-denied',
  'own-post': 'permission-denied',
  'own-role': 'permission-denied',
  'own-step': 'permission-denied',
  'staff-not-ngo-side': 'permission-denied',
  'claim-not-yours': 'permission-denied',
  'not-found': 'not-found',
  'person-unknown': 'not-found',
  'claim-code-unknown': 'not-found',
  'changed-meanwhile': 'aborted',
  'invalid-request': 'invalid-argument',
  'department-unknown': 'invalid-argument',
  'ngo-unknown': 'invalid-argument',
  'name-unfit': 'invalid-argument',
  'name-reserved': 'invalid-argument',
  'name-taken': 'invalid-argument',
  'commitments-required': 'invalid-argument',
  'commitments-not-expected': 'invalid-argument',
  'commitment-due-past': 'invalid-argument',
  'commitment-due-far': 'invalid-argument',
  'explained-not-for-kind': 'invalid-argument',
  'referred-to-required': 'invalid-argument',
  'not-in-this-state': 'failed-precondition',
  'renamed-recently': 'failed-precondition',
  'role-held': 'failed-precondition',
  'not-unclaimed': 'failed-precondition',
  'address-unverified': 'failed-precondition',
  'roles-exclude': 'failed-precondition',
  'speaks-for-ngo': 'failed-precondition',
  'substitution-unfit': 'failed-precondition',
  'text-unreadable': 'failed-precondition',
  'already-disputed': 'failed-precondition',
  'cancellation-already-asked': 'failed-precondition',
  'cancellation-not-asked': 'failed-precondition',
  'confirmer-already-named': 'failed-precondition',
  'dispute-first': 'failed-precondition',
  'already-hidden': 'failed-precondition',
  'already-reported': 'failed-precondition',
  'reported-too-often': 'failed-precondition',
  'already-blocked': 'failed-precondition',
  'nothing-changed': 'failed-precondition',
  'kept-from-writing': 'permission-denied',
  'staff-not-blocked': 'permission-denied',
  'own-decision': 'permission-denied',
  'import-under-way': 'failed-precondition',
  'chunks-missing': 'failed-precondition',
  'person-number': 'invalid-argument',
  'calendar-year-missing': 'failed-precondition',
} as const satisfies Record<RefusalCode, string>

export const refusalCodes = Object.keys(refusalStatuses) as RefusalCode[]
