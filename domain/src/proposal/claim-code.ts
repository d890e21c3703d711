// Apart from the schema: who only shows a code or makes one loads no validation.

/** Letters and digits that cannot be mistaken for each other. */
export const claimCodeAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
export const claimCodeLength = 8
/** What a field takes for a code: blanks that were copied with it, too. */
export const claimCodeFieldLength = 20

const half = claimCodeLength / 2

/** What a person types for a code, with the dash or without. */
export const claimCodePattern = new RegExp(`^[${claimCodeAlphabet}]{${half}}-?[${claimCodeAlphabet}]{${half}}$`)

/** A code as it is told, in two halves: `K7QF2M9P` as `K7QF-2M9P`. */
export const writeClaimCode = (characters: string) => `${characters.slice(0, half)}-${characters.slice(half)}`
