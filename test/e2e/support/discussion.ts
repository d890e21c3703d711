import { paths } from '../../../domain/src/paths.ts'
import { admin, fieldsOf } from '../../functions/support/admin.ts'

const forumId = 'almaty-air-dialogue'

/** A session with an open discussion that only one test uses. */
export interface Discussion {
  /** Its address. */
  path: string
  posts: string
  close(): Promise<void>
  remove(): Promise<void>
}

/** Lays out a session like the demo data's open one, with its own moderators. */
export async function layDiscussion(moderatorUids: string[]): Promise<Discussion> {
  const id = `session-${Date.now().toString(36)}`
  const document = admin.doc(paths.session(forumId, id))
  await document.set({ ...(await fieldsOf(paths.session(forumId, 'air'))), moderatorUids })
  return {
    path: `/almaty/forums/${forumId}/sessions/${id}`,
    posts: paths.posts(forumId, id),
    close: async () => {
      await document.update({ discussionOpen: false })
    },
    remove: async () => {
      await document.delete()
    },
  }
}
