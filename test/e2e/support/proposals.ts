import { paths } from '../../../domain/src/paths.ts'
import type { Proposal } from '../../../domain/src/proposal/proposal.ts'
import { personOf } from '../../../local/seed/people.ts'
import { admin, fieldsOf } from '../../functions/support/admin.ts'
import { layProposal } from '../../functions/support/proposals.ts'
import { callAs } from '../../support/demo-calls.ts'
import type { Account } from './test.ts'

/** A title that no other proposal has, on a suite of whatever age. */
export const newTitle = (subject: string) => `${subject} ${Date.now().toString(36)}`

/** Lays out a proposal that a demo account has submitted in Almaty. */
export function laySubmitted(author: Account, title: string): Promise<string> {
  const { uid, displayName } = personOf(`demo-${author}`)
  return layProposal({ id: 'almaty' }, { uid, displayName }, { title })
}

const revOf = async (id: string) => (await fieldsOf(paths.proposal(id))).rev as number

/** Lays out a proposal that the demo official has to answer. */
export async function layAssigned(author: Account, title: string): Promise<string> {
  const id = await laySubmitted(author, title)
  await callAs('moderator', 'actOnProposal', { act: 'publish', proposalId: id, rev: 1 })
  await callAs('akimat', 'actOnProposal', {
    act: 'assign',
    proposalId: id,
    rev: await revOf(id),
    departmentId: 'almaty-ecology',
    coDepartmentIds: [],
  })
  return id
}

/** The id of the proposal with this title. */
export async function idOf(title: string): Promise<string> {
  const { docs } = await admin.collection(paths.proposals()).where('title', '==', title).get()
  const id = docs[0]?.id
  if (!id) throw new Error(`No proposal is called ${title}`)
  return id
}

/** A proposal as it is stored now. */
export const stored = async (id: string) => (await fieldsOf(paths.proposal(id))) as unknown as Omit<Proposal, 'id'>
