interface PostPlace {
  forumId: string
  sessionId: string
  postId: string
}

/** The address of a post in its discussion, below the site's address. */
export const postPath = (territoryId: string, { forumId, sessionId, postId }: PostPlace): string =>
  `/${territoryId}/forums/${forumId}/sessions/${sessionId}?post=${encodeURIComponent(postId)}`
