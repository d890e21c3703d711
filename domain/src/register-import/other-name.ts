import type { PartlyLocalized } from '../language.ts'
import { kindOf, stemsOf, textsOf } from './name-words.ts'
import { isOneLetterOff } from './one-letter.ts'

const ownStems = (text: string) => stemsOf(text).filter((stem) => kindOf(stem) === 'own')

/**
 * Whether two names under one BIN can hardly be of one organisation: in every language that both have, no distinctive word
 * is shared. Where they have no language in common, or one of them no such word, nothing can be said.
 */
export function isOtherName(one: PartlyLocalized, other: PartlyLocalized): boolean {
  const compared = textsOf(one).flatMap(([language, text]) => {
    const [left, right] = [ownStems(text), ownStems(other[language] ?? '')]
    return left.length > 0 && right.length > 0 ? [{ left, right }] : []
  })
  const isShared = ({ left, right }: { left: string[]; right: string[] }) =>
    left.some((stem) => right.some((found) => found === stem || isOneLetterOff(stem, found)))
  return compared.length > 0 && !compared.some(isShared)
}
