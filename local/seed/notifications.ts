import type { Notification } from '@kopir/domain/notification/notification'
import { proposalStepNotification } from '@kopir/domain/notification/proposal-step'
import { isOfficialOf, type PeopleGroup, tellOnce } from '@kopir/domain/person/recipients'
import { hasRole } from '@kopir/domain/person/staff'
import { stepRecipients } from '@kopir/domain/proposal/recipients'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import { workingDaysBetween } from '@kopir/domain/time/working-days'
import { timeZone } from '../../reference/places.ts'
import { accountHolders, ngoMembers, staff } from './people.ts'
import type { PlayedStory } from './play-story.ts'
import type { Timeline } from './timeline.ts'

/** Older ones would have been cleared away by anybody. */
const keptWorkingDays = 30
/** The newest ones of each person are still unread, as far as nothing has followed. */
const unreadEach = 3

export interface SeededNotification {
  uid: string
  notification: Notification
}

/** What the functions would have told the people of the demo accounts. */
export function createNotifications(played: readonly PlayedStory[], timeline: Timeline): SeededNotification[] {
  const all = played.flatMap((playing) => playing.steps.flatMap((step) => notificationsOf(playing, step, timeline)))
  const newestFirst = all.toSorted((a, b) => b.notification.at.getTime() - a.notification.at.getTime())
  return accountHolders.flatMap(({ uid }) => {
    const own = newestFirst.filter((each) => each.uid === uid)
    const news = own.filter(({ notification }) => !notification.read).slice(0, unreadEach)
    return own.map((each) => ({ uid, notification: { ...each.notification, read: !news.includes(each) } }))
  })
}

function notificationsOf(
  { proposal }: PlayedStory,
  { event, public: isPublicStep, actorUid }: PlayedStory['steps'][number],
  timeline: Timeline,
): SeededNotification[] {
  const age = workingDaysBetween(civilDateAt(event.at, timeZone), timeline.today, kazakhstanCalendar)
  if (age > keptWorkingDays) return []
  const found = stepRecipients(event, isPublicStep, proposal).map(({ as, group }) => ({ as, uids: findPeople(group) }))
  // Before publication there was no number yet.
  const then = { ...proposal, number: isPublicStep ? proposal.number : null }
  return [...tellOnce(found, [actorUid])].map(([uid, as]) => ({
    uid,
    // What somebody has acted on since is no news.
    notification: { ...proposalStepNotification(then, event, as), read: event.rev < proposal.rev },
  }))
}

/** Who of a group has an account here. */
function findPeople(group: PeopleGroup): string[] {
  return accountHolders.map(({ uid }) => uid).filter((uid) => isInGroup(uid, group))
}

function isInGroup(uid: string, group: PeopleGroup): boolean {
  const person = staff.find((candidate) => candidate.uid === uid)
  switch (group.kind) {
    case 'person':
      return group.uid === uid
    case 'ngo':
      return ngoMembers.some((member) => member.uid === uid && member.ngoId === group.ngoId)
    case 'staff':
      return person !== undefined && hasRole(person, group.territoryId, group.role)
    case 'officials':
      return person !== undefined && isOfficialOf(person, group)
    case 'administrators':
      return person?.administrator ?? false
  }
}
