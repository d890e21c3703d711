import { inLanguage } from '@kopir/domain/language'
import { paths } from '@kopir/domain/paths'
import { deletedUid } from '@kopir/domain/person/deleted'
import {
  type DocumentSnapshot,
  FieldValue,
  type Query,
  type QueryDocumentSnapshot,
  type WriteBatch,
} from 'firebase-admin/firestore'
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
  await eraseUnpublishedWords(authored)
  await changeAll(authored, anonymiseProposal)
  await changeAll(firestore.collection(paths.commitments()).where('authorUid', '==', uid), replace('authorUid'))
  await eraseDisowning(firestore.collectionGroup(paths.allProposalActors()).where('uid', '==', uid))
  const posts = firestore.collectionGroup(paths.allPosts()).where('authorUid', '==', uid)
  await eraseNamesInHistory(posts)
  await changeAll(posts, replace('authorUid', { authorName: '', authorMark: null }))
  await changeAll(firestore.collectionGroup(paths.allPostReports()).where('uid', '==', uid), remove)
  const imports = firestore.collection(paths.registerImports())
  for (const field of ['startedBy', 'undo.by']) await changeAll(imports.where(field, '==', uid), replace(field))
  await firestore.doc(paths.writingBlock(uid)).delete()
  const blocks = firestore.collection(paths.blocks()).where('uid', '==', uid)
  for (const { id } of (await blocks.select().get()).docs) await eraseToldOf('blockId', id)
  await changeAll(blocks, replace('uid', { displayName: '', appeal: null }))
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
    await eraseToldOf('proposalId', text.id)
    await firestore.recursiveDelete(text.ref)
  }
}

/** What others were told of something in the person's own words. */
const eraseToldOf = (subject: 'proposalId' | 'blockId', id: string) =>
  changeAll(firestore.collectionGroup(paths.allNotifications()).where(`subject.${subject}`, '==', id), remove)

/**
 * What the author of a text that stays wrote for moderators alone: wordings that were given back, unless an NGO asked them
 * aloud, and reasons of their own. Reads the steps before publication of each.
 */
async function eraseUnpublishedWords(authored: Query): Promise<void> {
  const { docs } = await authored.select('source').get()
  for (const text of docs) {
    if (text.get('source') !== 'spoken') await changeAll(firestore.collection(paths.proposalVersions(text.id)), remove)
    const steps = await firestore.collection(paths.proposalReviews(text.id)).where('by', '==', 'author').get()
    await eraseReasons(steps.docs, 'text')
  }
}

/** Why the person said for an NGO that a text is not its own, before anybody else read that. Reads a document for each act. */
async function eraseDisowning(acted: Query): Promise<void> {
  const { docs } = await acted.get()
  const refs = docs.map(({ ref }) => firestore.doc(paths.proposalReview(ref.parent.parent?.id ?? '', Number(ref.id))))
  const steps = refs.length > 0 ? await firestore.getAll(...refs) : []
  await eraseReasons(
    steps.filter((step) => step.get('by') === 'ngo_side'),
    'text',
  )
}

async function eraseReasons(steps: readonly DocumentSnapshot[], field: 'text' | 'reason'): Promise<void> {
  for (const step of steps) if (step.get(field)) await step.ref.update({ [field]: null })
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
    await eraseReasons(
      history.docs.filter((step) => step.get('by') === 'author'),
      'reason',
    )
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
