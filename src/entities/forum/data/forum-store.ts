import { type Session, sessionSchema } from '@kopir/domain/forum/forum'
import { paths } from '@kopir/domain/paths'
import { watchDocument } from '../../../shared/firebase/documents.ts'
import type { Listener } from '../../../shared/query/live-query.ts'

export const watchSession = (forumId: string, sessionId: string, listener: Listener<Session | null>) =>
  watchDocument(paths.session(forumId, sessionId), sessionSchema, listener)
