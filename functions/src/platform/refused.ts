import type { RefusalCode } from '@kopir/domain/refusal'
import { type FunctionsErrorCode, HttpsError } from 'firebase-functions/v2/https'

const statuses: Record<RefusalCode, FunctionsErrorCode> = {
  'not-signed-in': 'unauthenticated',
  'not-allowed': 'permission-denied',
  'own-proposal': 'permission-denied',
  'claim-not-yours': 'permission-denied',
  'not-found': 'not-found',
  'person-unknown': 'not-found',
  'claim-code-unknown': 'not-found',
  'changed-meanwhile': 'aborted',
  'invalid-request': 'invalid-argument',
  'department-unknown': 'invalid-argument',
  'commitments-required': 'invalid-argument',
  'commitments-not-expected': 'invalid-argument',
  'commitment-due-past': 'invalid-argument',
  'explained-not-for-kind': 'invalid-argument',
  'referred-to-required': 'invalid-argument',
  'not-in-this-state': 'failed-precondition',
  'already-disputed': 'failed-precondition',
  'commitments-open': 'failed-precondition',
  'last-administrator': 'failed-precondition',
  'already-hidden': 'failed-precondition',
}

/** The error by which a callable refuses: the client finds the reason in `details.code`. */
export const refused = (code: RefusalCode) => new HttpsError(statuses[code], code, { code })
