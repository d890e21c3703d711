import { createHash } from 'node:crypto'
import type { Language } from '@kopir/domain/language'
import type { PublishedPlaces } from '@kopir/domain/published/pages'
import type { Picture } from '@kopir/domain/published/rendering'
import { cardOf, type Pictured } from './picture-card.ts'

/** A card with its version: the beginning of its hash. */
export function pictureOf(pictured: Pictured, places: PublishedPlaces, language: Language, now: Date): Picture | null {
  const card = cardOf(pictured, places, language, now)
  return card && { card, version: createHash('sha256').update(JSON.stringify(card)).digest('hex').slice(0, 12) }
}

/** Where a picture is drawn: as a path with the version of what it shows. */
export const picturePath = ({ kind, of: { id } }: Pictured, language: Language, version: string): string =>
  `/picture/${language}/${kind}/${id}.png?v=${version}`
