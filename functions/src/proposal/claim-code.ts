import { createHash, randomInt } from 'node:crypto'

/** Letters and digits that cannot be mistaken for each other, as `claimCodeSchema` takes them. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const length = 8

/** A new code, `K7QF-2M9P`: told once to the one who enters, stored as a hash only. */
export function newClaimCode(): string {
  const characters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
  return `${characters.slice(0, length / 2)}-${characters.slice(length / 2)}`
}

/** SHA-256 of the eight characters without the dash, in hexadecimal. */
export function hashClaimCode(code: string): string {
  return createHash('sha256').update(code.toUpperCase().replaceAll('-', '')).digest('hex')
}
