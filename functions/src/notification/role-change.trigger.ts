import { roleChangeNotification } from '@kopir/domain/notification/role-change'
import { paths } from '@kopir/domain/paths'
import { roleEntrySchema } from '@kopir/domain/role/role-entry'
import { onDocumentCreated } from 'firebase-functions/v2/firestore'
import { parseDocument } from '../platform/document.ts'
import { isTooOld, retried } from '../platform/event-trigger.ts'
import { deliver } from './deliver.ts'

/** Tells of a change of role whom it concerns, and every administrator but the one who made it. */
export const onRoleChanged = onDocumentCreated(
  { document: paths.roleChange('{changeId}'), ...retried },
  async (event) => {
    const entry = event.data && !isTooOld(event) ? parseDocument(roleEntrySchema, event.data) : null
    if (!entry) return
    const recipients = [
      { as: 'person', group: { kind: 'person', uid: entry.uid } },
      { as: 'administrator', group: { kind: 'administrators' } },
    ] as const
    await deliver(recipients, [entry.actorUid], (as) => roleChangeNotification(entry, as))
  },
)
