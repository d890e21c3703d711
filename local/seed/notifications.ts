import { type Notification, notificationId } from '@kopir/domain/person/notification'
import { hasRole, type Staff } from '@kopir/domain/person/staff'
import { type ToldGroup, whoIsTold } from '@kopir/domain/proposal/who-is-told'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import { workingDaysBetween } from '@kopir/domain/time/working-days'
import type { Life } from './life.ts'
import { accountHolders, ngoMembers, staff } from './people.ts'
import { type Timeline, timeZone } from './timeline.ts'

/** Older ones would have been cleared away by anybody. */
const keptWorkingDays = 30
/** The newest ones of each person are still unread. */
const unreadEach = 3

export interface SeededNotification {
  uid: string
  notification: Notification
}

/** What the functions would have told the people of the demo accounts. */
export function createNotifications(lives: readonly Life[], timeline: Timeline): SeededNotification[] {
  const all = lives.flatMap((life) => life.steps.flatMap((step) => notificationsOf(life, step, timeline)))
  const newestFirst = all.toSorted((a, b) => b.notification.at.getTime() - a.notification.at.getTime())
  for (const { uid } of accountHolders) {
    const own = newestFirst.filter((each) => each.uid === uid)
    for (const { notification } of own.slice(0, unreadEach)) notification.read = false
  }
  return all
}

function notificationsOf({ proposal }: Life, step: Life['steps'][number], timeline: Timeline): SeededNotification[] {
  const { event } = step
  const age = workingDaysBetween(civilDateAt(event.at, timeZone), timeline.today, kazakhstanCalendar)
  if (age > keptWorkingDays) return []
  const groups = whoIsTold(event, step.public, proposal)
  return accountHolders.flatMap(({ uid }) => {
    if (uid === step.actorUid) return []
    const group = groups.find((candidate) => belongsTo(uid, candidate, proposal))
    if (!group) return []
    const id = notificationId(proposal.id, event.rev)
    const { id: proposalId, territoryId, title, lang } = proposal
    const notification: Notification = {
      id,
      proposalId,
      rev: event.rev,
      territoryId,
      act: event.act,
      as: group.as,
      number: step.public ? proposal.number : null,
      title,
      lang,
      at: event.at,
      read: true,
    }
    return [{ uid, notification }]
  })
}

function belongsTo(uid: string, group: ToldGroup, proposal: Life['proposal']): boolean {
  const { territoryId } = proposal
  const person: Staff | null = staff.find((candidate) => candidate.uid === uid) ?? null
  switch (group.as) {
    case 'author':
      return proposal.authorUid === uid
    case 'ngo':
      return ngoMembers.some((member) => member.uid === uid && member.ngoId === proposal.ngoId)
    case 'official':
      return (
        hasRole(person, territoryId, 'official') && group.departmentIds.includes(person?.departments[territoryId] ?? '')
      )
    case 'moderator':
    case 'akim_office':
      return hasRole(person, territoryId, group.as)
  }
}
