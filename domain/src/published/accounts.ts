/** An id that no account has: somebody wrote it, nobody who reads this is meant. */
export const somebody = ''

/** Whose account it is stays out of what is published; that it is somebody's does not. */
export const withoutAccount = <Owned extends { authorUid: string | null }>(owned: Owned): Owned => ({
  ...owned,
  authorUid: owned.authorUid === null ? null : somebody,
})
