import { paths } from '../../../domain/src/paths.ts'
import { admin, fieldsOf } from '../../functions/support/admin.ts'
import { test as base } from './test.ts'

const forumId = 'almaty-air-dialogue'

/** A session with an open discussion that only one test uses. */
interface Discussion {
  /** Its address. */
  path: string
  /** Where its posts are stored. */
  posts: string
  close(): Promise<unknown>
}

interface DiscussionFixtures {
  /** Lays out a session like the demo data's open one, with its own moderators; it goes when the test ends. */
  layDiscussion(moderatorUids: string[]): Promise<Discussion>
}

export const test = base.extend<DiscussionFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  layDiscussion: async ({}, use) => {
    const laid: string[] = []
    await use(async (moderatorUids) => {
      const id = `session-${Date.now().toString(36)}`
      const path = paths.session(forumId, id)
      await admin.doc(path).set({ ...(await fieldsOf(paths.session(forumId, 'air'))), moderatorUids })
      laid.push(path)
      return {
        path: `/almaty/forums/${forumId}/sessions/${id}`,
        posts: paths.posts(forumId, id),
        close: () => admin.doc(path).update({ discussionOpen: false }),
      }
    })
    for (const path of laid) await admin.recursiveDelete(admin.doc(path))
  },
})
