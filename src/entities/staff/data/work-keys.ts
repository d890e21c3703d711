import type { ActSettings } from '../../../shared/act/act-settings.ts'
import type { KeyPlaces } from '../../../shared/work-list/key-meaning.ts'

/** Where each key of the queue and the desk lies, as long as the person has not put it elsewhere. */
const usualPlaces = {
  next: 'KeyJ',
  previous: 'KeyK',
  form: 'KeyF',
  publish: 'KeyP',
  return: 'KeyR',
  reject: 'KeyX',
  undo: 'KeyU',
} as const

export type WorkMeaning = keyof typeof usualPlaces
export const workMeanings = Object.keys(usualPlaces) as WorkMeaning[]

/** Where the keys lie for this person. */
export const placesOf = ({ places }: ActSettings): KeyPlaces<WorkMeaning> => ({ ...usualPlaces, ...places })

/** The meaning that lies at a place already, beside the one that is put there. */
export const meaningAt = (settings: ActSettings, place: string, besides: WorkMeaning): WorkMeaning | undefined =>
  workMeanings.find((meaning) => meaning !== besides && placesOf(settings)[meaning] === place)
