import { inLanguage } from '@kopir/domain/language'
import { paths } from '@kopir/domain/paths'
import { deletedUid } from '@kopir/domain/person/deleted'
import { FieldValue, type Query, type QueryDocumentSnapshot, type WriteBatch } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'

/** Each found document is changed by one write, and a batch takes 500. */
const pageSize = 200

/** Where it is kept who acted. */
const actorGroups = [
  paths.allProposalActors(),
  paths.allCommitmentActors(),
  paths.allPostActors(),
  paths.allBlockActors(),
]

type Change = (batch: WriteBatch, found: QueryDocumentSnapshot) => void

const remove: Change = (batch, { ref }) => batch.delete(ref)
const replace =
  (field: string, more: object = {}): Change =>
  (batch, { ref }) =>
    batch.update(ref, { [field]: deletedUid, ...more })

/**
 * Removes what a person kept and takes their name from what stays public. What was changed is not found again, so that it
 * may be broken off anywhere and begun anew. Reads and writes every document that names them once.
 */
export async function erasePerson(uid: string): Promise<void> {
  const authored = firestore.collection(paths.proposals()).where('authorUid', '==', uid)
  await firestore.recursiveDelete(firestore.doc(paths.person(uid)))
  await firestore.doc(paths.staffMember(uid)).delete()
  await changeAll(firestore.collectionGroup(paths.allNgoMembers()).where('uid', '==', uid), remove)
  await eraseUnpublished(authored.where('public', '==', false))
  await changeAll(authored, anonymiseProposal)
  await changeAll(firestore.collection(paths.commitments()).where('authorUid', '==', uid), replace('authorUid'))
  const posts = firestore.collectionGroup(paths.allPosts()).where('authorUid', '==', uid)
  await eraseNamesInHistory(posts)
  await changeAll(posts, replace('authorUid', { authorName: '', authorMark: null }))
  await changeAll(firestore.collectionGroup(paths.allPostReports()).where('uid', '==', uid), remove)
  await firestore.doc(paths.writingBlock(uid)).delete()
  await changeAll(
    firestore.collection(paths.blocks()).where('uid', '==', uid),
    replace('uid', { displayName: '', appeal: null }),
  )
  for (const actors of actorGroups)
    await changeAll(firestore.collectionGroup(actors).where('uid', '==', uid), replace('uid'))
  await changeAll(
    firestore.collectionGroup(paths.allSessions()).where('moderatorUids', 'array-contains', uid),
    (batch, { ref }) => batch.update(ref, { moderatorUids: FieldValue.arrayRemove(uid) }),
  )
}

/** A text that was never published is the author's own, unless an NGO asked it aloud. */
async function eraseUnpublished(query: Query): Promise<void> {
  const { docs } = await query.get()
  for (const text of docs) {
    if (text.get('source') === 'spoken') continue
    const toldOfIt = firestore.collectionGroup(paths.allNotifications()).where('subject.proposalId', '==', text.id)
    await changeAll(toldOfIt, remove)
    await firestore.recursiveDelete(text.ref)
  }
}

/** The name beside what a hidden or corrected post said before, and what its author said to moderators alone. */
async function eraseNamesInHistory(posts: Query): Promise<void> {
  const { docs } = await posts.select('rev').get()
  for (const post of docs.filter((found) => found.get('rev') !== undefined)) {
    const history = await post.ref.collection(paths.allPostSteps()).get()
    const batch = firestore.batch()
    for (const step of history.docs)
      if (step.get('before')) batch.update(step.ref, { 'before.authorName': '', 'before.authorMark': null })
    const cases = await post.ref.collection(paths.allPostCases()).get()
    for (const { ref } of cases.docs) batch.update(ref, { objection: null })
    await batch.commit()
  }
}

/** What was asked for an NGO stays that NGO's. */
const anonymiseProposal: Change = (batch, found) => {
  const { source, ngoName, lang } = found.data()
  const authorName = source === 'spoken' && ngoName ? inLanguage(ngoName, lang).text : ''
  batch.update(found.ref, { authorUid: deletedUid, authorName, authorMark: null })
}

async function changeAll(query: Query, change: Change): Promise<void> {
  for (;;) {
    const { docs } = await query.limit(pageSize).get()
    if (docs.length === 0) return
    const batch = firestore.batch()
    for (const found of docs) change(batch, found)
    await batch.commit()
  }
}
