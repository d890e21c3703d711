import { AppError, type AppErrorCode } from '../app-error.ts'
import { isMissingCode } from '../load-code.ts'
import { m } from './messages.ts'

const texts: Record<AppErrorCode, () => string> = {
  'not-signed-in': m.errors_not_signed_in,
  'not-allowed': m.errors_not_allowed,
  'own-proposal': m.errors_own_proposal,
  'not-found': m.errors_not_found,
  'changed-meanwhile': m.errors_changed_meanwhile,
  'not-in-this-state': m.errors_not_in_this_state,
  'invalid-request': m.errors_invalid_request,
  'department-unknown': m.errors_department_unknown,
  'commitments-required': m.errors_commitments_required,
  'commitments-not-expected': m.errors_commitments_not_expected,
  'commitment-due-past': m.errors_commitment_due_past,
  'explained-not-for-kind': m.errors_explained_not_for_kind,
  'referred-to-required': m.errors_referred_to_required,
  'already-disputed': m.errors_already_disputed,
  'commitments-open': m.errors_commitments_open,
  'claim-code-unknown': m.errors_claim_code_unknown,
  'claim-not-yours': m.errors_claim_not_yours,
  'person-unknown': m.errors_person_unknown,
  'last-administrator': m.errors_last_administrator,
  'already-hidden': m.errors_already_hidden,
  offline: m.errors_offline,
  unavailable: m.errors_unavailable,
  'permission-denied': m.errors_permission_denied,
  'wrong-password': m.errors_wrong_password,
  'email-in-use': m.errors_email_in_use,
  'weak-password': m.errors_weak_password,
  'invalid-email': m.errors_invalid_email,
  'account-disabled': m.errors_account_disabled,
  'too-many-requests': m.errors_too_many_requests,
  'data-invalid': m.errors_data_invalid,
  unknown: m.errors_unknown,
}

function codeOf(error: unknown): AppErrorCode {
  if (error instanceof AppError) return error.code
  if (!isMissingCode(error)) return 'unknown'
  return navigator.onLine ? 'unavailable' : 'offline'
}

/** What happened, what is kept and what to do, in the reader's language; for any thrown value. */
export function errorText(error: unknown): string {
  return texts[codeOf(error)]()
}
