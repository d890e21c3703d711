import { type Migration, pagesOf } from './migration.ts'

/** Every moved document is written once and deleted once. */
const pageSize = 200

const moves: readonly [from: RegExp, to: string][] = [
  [/^ngos\/([^/]+)\/members\/([^/]+)$/, 'ngos/$1/ngoMembers/$2'],
  [/^proposals\/([^/]+)\/private\/actor_(\d+)$/, 'proposals/$1/actors/$2'],
  [/^proposals\/([^/]+)\/private\/claim$/, 'proposals/$1/claims/code'],
  [/^(forums\/[^/]+\/sessions\/[^/]+\/posts\/[^/]+)\/private\/original$/, '$1/originals/text'],
  [/^statistics\/([^/]+)\/private\/recount$/, 'statistics/$1/recounts/state'],
]

function newPath(path: string): string | null {
  const move = moves.find(([from]) => from.test(path))
  return move ? path.replace(...move) : null
}

/** Memberships and private subcollections were called `members` and `private`, whatever stood in them. */
export const collectionNames: Migration = {
  id: '0001-collection-names',

  async *find(firestore) {
    for (const name of ['members', 'private']) yield* pagesOf(firestore.collectionGroup(name), pageSize)
  },

  async change(firestore, transaction, page) {
    const moved = page.flatMap(({ ref }) => {
      const path = newPath(ref.path)
      return path ? [{ source: ref, target: firestore.doc(path) }] : []
    })
    const left = page.map(({ ref }) => ref.path).filter((path) => newPath(path) === null)
    if (moved.length === 0) return left
    // Read again: functions of the earlier version may have changed or deleted some since the page was read.
    const read = await transaction.getAll(...moved.flatMap(({ source, target }) => [source, target]))
    moved.forEach(({ source, target }, index) => {
      const [before, after] = read.slice(2 * index, 2 * index + 2)
      const fields = before?.data()
      if (!fields) {
        left.push(source.path)
        return
      }
      // One that stands there has been written since, by functions of this version.
      if (!after?.exists) transaction.create(target, fields)
      transaction.delete(source)
    })
    return left
  },
}
