/**
 * Why an act is refused: the same word is the key of the message a person reads (`errors_…`), the `details.code` of a
 * callable's error and the `code` of a decision.
 */
export const refusalCodes = [
  'not-signed-in',
  'not-allowed',
  'own-proposal',
  'not-found',
  'changed-meanwhile',
  'not-in-this-state',
  'invalid-request',
  'department-unknown',
  'commitments-required',
  'commitments-not-expected',
  'commitment-due-past',
  'explained-not-for-kind',
  'referred-to-required',
  'already-disputed',
  'commitments-open',
  'claim-code-unknown',
  'claim-not-yours',
  'person-unknown',
  'last-administrator',
  'already-hidden',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export interface Refusal {
  kind: 'refuse'
  code: RefusalCode
}

export const refuse = (code: RefusalCode): Refusal => ({
  kind: 'refuse',
  code,
})
