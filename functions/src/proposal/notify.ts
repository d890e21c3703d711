import { ngoMemberSchema } from '@kopir/domain/ngo/ngo'
import { paths } from '@kopir/domain/paths'
import { type Notification, notificationId } from '@kopir/domain/person/notification'
import { staffSchema } from '@kopir/domain/person/staff'
import { type Proposal, type ProposalEvent, proposalEventSchema, proposalSchema } from '@kopir/domain/proposal/proposal'
import { type ToldGroup, whoIsTold } from '@kopir/domain/proposal/who-is-told'
import { FieldPath, type QueryDocumentSnapshot } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'
import { parseDocument } from '../platform/document.ts'

/** gRPC status of a `create` that came second. */
const alreadyExists = 6

/**
 * Tells everybody whom a step concerns, and never who took it. Each person gets at most one notification of a step,
 * however often, late or out of order the event is delivered: its id follows from the step.
 */
export async function notifyOfStep(snapshot: QueryDocumentSnapshot, isPublicStep: boolean): Promise<void> {
  const proposalRef = snapshot.ref.parent.parent
  const event = parseDocument(proposalEventSchema, snapshot)
  const proposal = proposalRef && parseDocument(proposalSchema, await proposalRef.get())
  if (!event || !proposal) return
  const told = await findPeople(whoIsTold(event, isPublicStep, proposal), proposal)
  const actorUid = await readActorUid(proposal, event)
  if (actorUid !== null) told.delete(actorUid)
  await Promise.all([...told].map(([uid, as]) => createOnce(uid, notificationOf(proposal, event, as))))
}

/** Who took the step. People write their own steps as authors; staff are on record in private; the clock is nobody. */
async function readActorUid(proposal: Proposal, event: ProposalEvent): Promise<string | null> {
  const record = await firestore.doc(paths.proposalActor(proposal.id, event.rev)).get()
  return record.get('uid') ?? (event.by === 'author' ? proposal.authorUid : null)
}

/** Everybody in the groups, each as the first group they are in. */
async function findPeople(groups: ToldGroup[], proposal: Proposal): Promise<Map<string, Notification['as']>> {
  const told = new Map<string, Notification['as']>()
  for (const group of groups) {
    for (const uid of await findUids(group, proposal)) if (!told.has(uid)) told.set(uid, group.as)
  }
  return told
}

async function findUids({ as, departmentIds }: ToldGroup, proposal: Proposal): Promise<string[]> {
  if (as === 'author') return proposal.authorUid === null ? [] : [proposal.authorUid]
  if (as === 'ngo') {
    const members = await firestore.collection(paths.ngoMembers(proposal.ngoId ?? '')).get()
    return members.docs.flatMap((member) => parseDocument(ngoMemberSchema, member)?.uid ?? [])
  }
  const roles = new FieldPath('roles', proposal.territoryId)
  const { docs } = await firestore.collection(paths.staff()).where(roles, 'array-contains', as).get()
  const staff = docs.flatMap((snapshot) => parseDocument(staffSchema, snapshot) ?? [])
  const isMeant = (departmentId?: string) => departmentId !== undefined && departmentIds.includes(departmentId)
  return staff
    .filter(({ departments }) => as !== 'official' || isMeant(departments[proposal.territoryId]))
    .map(({ uid }) => uid)
}

function notificationOf(proposal: Proposal, event: ProposalEvent, as: Notification['as']): Notification {
  const { id: proposalId, territoryId, number, title, lang } = proposal
  const { rev, act, at } = event
  const id = notificationId(proposalId, rev)
  return { id, proposalId, rev, territoryId, act, as, number, title, lang, at, read: false }
}

async function createOnce(uid: string, { id, ...fields }: Notification): Promise<void> {
  try {
    await firestore.doc(paths.notification(uid, id)).create(fields)
  } catch (error) {
    if ((error as { code?: unknown }).code !== alreadyExists) throw error
  }
}
