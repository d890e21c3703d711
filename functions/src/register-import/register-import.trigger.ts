import { paths } from '@kopir/domain/paths'
import { onDocumentWritten } from 'firebase-functions/v2/firestore'
import { isTooOld, retried } from '../platform/event-trigger.ts'
import { advanceImport } from './advance-import.ts'

/** An import goes on by itself: each chunk that is done changes it, and that raises the event for the next. */
export const onRegisterImportWritten = onDocumentWritten(
  { document: paths.registerImport('{importId}'), ...retried },
  async (event) => {
    const after = event.data?.after
    const state = after?.get('state')
    if (!after?.exists || isTooOld(event) || (state !== 'applying' && state !== 'undoing')) return
    await advanceImport(after.id, { state, done: after.get('done') })
  },
)
