import type { PartlyLocalized } from '../language.ts'
import { foldedKey } from './fold-words.ts'
import { textsOf } from './name-words.ts'

const [prime, firstOffset, secondOffset] = [0x01000193, 0x811c9dc5, 0x9dc5811c]
/** Digits of a half: 32 bits in base 36. */
const halfLength = 7

/** FNV-1a over UTF-16 units, with 32 bits. */
function fnv1a(text: string, offset: number): number {
  let hash = offset
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), prime)
  return hash >>> 0
}

const half = (text: string, offset: number) => fnv1a(text, offset).toString(36).padStart(halfLength, '0')

/** 64 bits that stay the same for a text; with letters, so that nothing in an id looks like somebody's number. */
const stableHash = (text: string) => half(text, firstOffset) + half(text, secondOffset)

/**
 * The id of an NGO that an import makes, the same each time that the same row is imported: by its BIN, else by territory
 * and folded name. Where an id is taken by another, a number follows.
 */
export function newNgoId(
  { bin, name }: { bin: string | null; name: PartlyLocalized },
  territoryId: string,
  isTaken: (id: string) => boolean,
): string {
  const id = bin ? `bin-${bin}` : `name-${stableHash(`${territoryId} ${nameKey(name)}`)}`
  let free = id
  for (let number = 2; isTaken(free); number++) free = `${id}-${number}`
  return free
}

/** A name as a whole, in all its languages, as it is compared. */
const nameKey = (name: PartlyLocalized): string =>
  textsOf(name)
    .map(([language, text]) => `${language}: ${foldedKey(text)}`)
    .join('; ')
