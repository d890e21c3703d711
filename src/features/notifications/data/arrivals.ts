import type { Notification } from '@kopir/domain/notification/notification'

/** The newest unread notification that was not there before; null when nothing came or nothing was known yet. */
export function newestArrival(
  before: readonly Notification[] | undefined,
  now: readonly Notification[],
): Notification | null {
  if (!before) return null
  const known = new Set(before.map(({ id }) => id))
  // An older one that slides in as another is removed is no news.
  const since = before[0]?.at.getTime() ?? Number.NEGATIVE_INFINITY
  return now.find(({ id, read, at }) => !read && !known.has(id) && at.getTime() >= since) ?? null
}
