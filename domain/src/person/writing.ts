import * as v from 'valibot'

/** `people/{uid}/writing/posts`: when the person last posted what, and how often since. */
export const postPaceSchema = v.object({
  lastAt: v.date(),
  /** `forumId/sessionId/postId`, so that one commit cannot hold several. */
  lastPost: v.string(),
  since: v.date(),
  count: v.number(),
})

/** `people/{uid}/writing/drafts`: which drafts the account keeps. */
export const draftListSchema = v.object({ ids: v.array(v.string()) })

const placeNames = ['first', 'second', 'third'] as const

/** `people/{uid}/writing/submissions`: the texts that wait for a moderator, each in a place of its own. */
export const waitingPlacesSchema = v.object({
  first: v.nullable(v.string()),
  second: v.nullable(v.string()),
  third: v.nullable(v.string()),
})
export type WaitingPlaces = v.InferOutput<typeof waitingPlacesSchema>

export const emptyPlaces: WaitingPlaces = { first: null, second: null, third: null }

/** The places with one for a text; null while every place has a text that waits. */
export function takePlace(
  places: WaitingPlaces,
  proposalId: string,
  isWaiting: (proposalId: string) => boolean,
): WaitingPlaces | null {
  if (placeNames.some((name) => places[name] === proposalId)) return places
  const free = placeNames.find((name) => {
    const taken = places[name]
    return taken === null || !isWaiting(taken)
  })
  return free ? { ...places, [free]: proposalId } : null
}
