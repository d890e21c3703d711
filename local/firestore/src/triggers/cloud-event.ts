import type { Message } from '../model/proto-json.ts'
import type { Caller, DocumentChange } from '../service/contract.ts'
import type { Registration } from './registration.ts'

/** A change as a structured CloudEvent, the way functions of the second generation receive it. */
export function cloudEvent(registration: Registration, change: DocumentChange, id: string): Message {
  return {
    specversion: '1.0',
    id,
    type: registration.eventType,
    source: `//firestore.googleapis.com/projects/${change.project}/databases/${change.database}`,
    subject: `documents/${change.path}`,
    time: change.commitTime,
    datacontenttype: 'application/json',
    dataschema:
      'https://github.com/googleapis/google-cloudevents/blob/main/proto/google/events/cloud/firestore/v1/data.proto',
    project: change.project,
    database: change.database,
    namespace: registration.namespace,
    document: change.path,
    location: 'us-central1',
    ...(registration.withAuthContext ? authContext(change.caller) : {}),
    data: {
      ...(change.after ? { value: change.after } : {}),
      ...(change.before ? { oldValue: change.before } : {}),
    },
  }
}

/**
 * As in production, `authtype` of a signed-in user is `unknown` and `authid` is the user's id. For administrators
 * production gives the service account's e-mail address as id.
 */
function authContext(caller: Caller): Record<string, string> {
  if (caller.kind === 'admin') return { authtype: 'service_account', authid: 'owner' }
  if (!caller.auth) return { authtype: 'unauthenticated' }
  return { authtype: 'unknown', authid: caller.auth.uid }
}
