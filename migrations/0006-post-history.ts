import { type Migration, pagesOf } from './migration.ts'

/** A page moves as many originals, and changes as many posts. */
const pageSize = 100

const original = /^forums\/[^/]+\/sessions\/[^/]+\/posts\/[^/]+\/originals\/text$/

/** What a hidden post said becomes the first line of its history, and its name and NGO go where its text is. */
export const postHistory: Migration = {
  id: '0006-post-history',

  find: (firestore) => pagesOf(firestore.collectionGroup('originals'), pageSize),

  async change(_, transaction, page) {
    const left = page.filter(({ ref }) => !original.test(ref.path)).map(({ ref }) => ref.path)
    const refs = page.filter(({ ref }) => original.test(ref.path)).map(({ ref }) => ref)
    if (refs.length === 0) return left
    const posts = refs.map((ref) => ref.parent.parent as NonNullable<typeof ref.parent.parent>)
    const read = await transaction.getAll(...refs, ...posts)
    refs.forEach((ref, index) => {
      const kept = read[index]
      const post = read[refs.length + index]
      if (!kept?.exists || !post?.exists || post.get('rev') !== undefined) {
        left.push(ref.path)
        return
      }
      const { authorName, ngoId, ngoName, lang, hiddenReason } = post.data() ?? {}
      const { text, hiddenBy, at } = kept.data() ?? {}
      const said = { reason: hiddenReason ?? null, lang: null, rule: null }
      const before = { text, lang, authorName, ngoId, ngoName }
      transaction.create(post.ref.collection('postHistory').doc('1'), {
        rev: 1,
        act: 'hide',
        at,
        by: 'moderator',
        ...said,
        before,
      })
      transaction.create(post.ref.collection('postActors').doc('1'), { uid: hiddenBy, at })
      transaction.update(post.ref, { rev: 1, hiddenRev: 1, authorName: '', ngoId: null, ngoName: null })
      transaction.delete(ref)
    })
    return left
  },
}
