import { createHash, randomInt } from 'node:crypto'
import { claimCodeAlphabet, claimCodeLength, writeClaimCode } from '@kopir/domain/proposal/claim-code'

/** A new code, `K7QF-2M9P`: told once to the one who enters, stored as a hash only. */
export function newClaimCode(): string {
  const characters = Array.from(
    { length: claimCodeLength },
    () => claimCodeAlphabet[randomInt(claimCodeAlphabet.length)],
  )
  return writeClaimCode(characters.join(''))
}

/** SHA-256 of the characters without the dash, in hexadecimal. */
export function hashClaimCode(code: string): string {
  return createHash('sha256').update(code.toUpperCase().replaceAll('-', '')).digest('hex')
}
