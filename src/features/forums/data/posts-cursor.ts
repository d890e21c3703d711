/** Posts that are read at once below and above the newest ones. */
export const pageSize = 100

/** A page of posts: what stands before a post, or from it on. */
export type PostsCursor = { before: string } | { from: string }
