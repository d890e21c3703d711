import { postSchema, sessionSchema } from '@kopir/domain/forum/forum'
import { paths } from '@kopir/domain/paths'
import { hasRole } from '@kopir/domain/person/staff'
import { readStaff } from '../person/actor.ts'
import { firestore, transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { readDocument } from '../platform/document.ts'
import { refused } from '../platform/refused.ts'

/** A moderator of the session or of the territory hides a post: its place and the reason stay, its text goes private. */
export const hidePost = callable('hidePost', ({ forumId, sessionId, postId, reason }, caller) =>
  transact(async (transaction) => {
    const session = await readDocument(transaction, sessionSchema, paths.session(forumId, sessionId))
    if (!session) throw refused('not-found')
    const staff = await readStaff(transaction, caller.uid)
    const isModerator = session.moderatorUids.includes(caller.uid) || hasRole(staff, session.territoryId, 'moderator')
    if (!isModerator) throw refused('not-allowed')
    const path = paths.post(forumId, sessionId, postId)
    const post = await readDocument(transaction, postSchema, path)
    if (!post) throw refused('not-found')
    if (post.hidden) throw refused('already-hidden')

    transaction.create(firestore.doc(paths.postOriginal(forumId, sessionId, postId)), {
      text: post.text,
      hiddenBy: caller.uid,
      at: new Date(),
    })
    transaction.update(firestore.doc(path), { hidden: true, text: '', hiddenReason: reason })
    return { hidden: true as const }
  }),
)
