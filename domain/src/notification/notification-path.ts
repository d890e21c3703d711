import { commitmentPath } from '../commitment/commitment-path.ts'
import { postPath } from '../forum/post-path.ts'
import { isTurnOf } from '../proposal/recipients.ts'
import { workPath } from '../proposal/work-path.ts'
import type { Notification, ProposalStepNotification } from './notification.ts'

/** Whoever has to act is led to the work, everybody else to the page. */
function stepPath({ territoryId, as, act, subject: { proposalId: id } }: ProposalStepNotification): string {
  if (!isTurnOf(as, act)) return `/${territoryId}/proposals/${id}`
  return workPath(as === 'moderator' ? 'queue' : 'desk', { territoryId, id })
}

const conductPath = (territoryId: string) => `/${territoryId}/conduct`

/** The page of what a notification is about, as a path below the site's address. */
export function notificationPath(notification: Notification): string {
  switch (notification.kind) {
    case 'proposal-step':
      return stepPath(notification)
    case 'commitment-step':
      return commitmentPath({ ...notification, id: notification.subject.commitmentId })
    case 'role-change':
      return notification.as === 'person' ? '/account' : '/admin'
    case 'post': {
      const { act, subject, territoryId } = notification
      return act === 'case' ? conductPath(territoryId) : postPath(territoryId, subject)
    }
    case 'block':
      return notification.act === 'appeal' ? conductPath(notification.territoryId) : '/account'
  }
}
