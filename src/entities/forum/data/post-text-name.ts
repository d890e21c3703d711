/** Names what is being written in a session's discussion on this device. */
export const postTextName = ({ forumId, sessionId }: { forumId: string; sessionId: string }) =>
  `post.${forumId}.${sessionId}`
