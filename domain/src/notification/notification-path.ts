import { commitmentPath } from '../commitment/commitment-path.ts'
import { isCommitmentTurnOf } from '../commitment/recipients.ts'
import { postPath } from '../forum/post-path.ts'
import { isTurnOf } from '../proposal/recipients.ts'
import { workPath } from '../proposal/work-path.ts'
import type { CommitmentStepNotification, Notification, ProposalStepNotification } from './notification.ts'

/** Whoever has to act is led to the work, everybody else to the page. */
function stepPath({ territoryId, as, act, subject: { proposalId: id } }: ProposalStepNotification): string {
  if (!isTurnOf(as, act)) return `/${territoryId}/proposals/${id}`
  return workPath(as === 'moderator' ? 'queue' : 'desk', { territoryId, id })
}

/** The akim's office decides at its desk; others act where the commitment is shown. */
function commitmentStepPath(notification: CommitmentStepNotification): string {
  const { territoryId, as, act, subject } = notification
  return as === 'akim_office' && isCommitmentTurnOf(as, act)
    ? workPath('desk', { territoryId, id: subject.commitmentId })
    : commitmentPath({ ...notification, id: subject.commitmentId })
}

const conductPath = (territoryId: string) => `/${territoryId}/conduct`

/** The page of what a notification is about, as a path below the site's address. */
export function notificationPath(notification: Notification): string {
  switch (notification.kind) {
    case 'proposal-step':
      return stepPath(notification)
    case 'commitment-step':
      return commitmentStepPath(notification)
    case 'role-change':
      return notification.as === 'person' ? '/account' : '/admin'
    case 'post': {
      const { act, subject, territoryId } = notification
      if (act === 'orphaned_case') return '/admin'
      return act === 'case' ? conductPath(territoryId) : postPath(territoryId, subject)
    }
    case 'block':
      return notification.act === 'appeal' ? conductPath(notification.territoryId) : '/account'
  }
}
