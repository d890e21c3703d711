import type { Message } from '../model/proto-json.ts'
import { documentName } from '../model/resource-name.ts'
import type { DocumentChange } from '../service/contract.ts'
import type { Registration } from './registration.ts'

/** A change the way functions of the first generation receive it. */
export function backgroundEvent(registration: Registration, change: DocumentChange, id: string): Message {
  return {
    context: {
      eventId: id,
      timestamp: change.commitTime,
      eventType: registration.eventType,
      resource: { service: 'firestore.googleapis.com', name: documentName(change, change.path) },
    },
    data: { value: change.after ?? {}, oldValue: change.before ?? {} },
  }
}
