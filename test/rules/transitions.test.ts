import { paths } from '@kopir/domain/paths'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { type ProposalState, proposalStates } from '@kopir/domain/proposal/states'
import { type Transition, transitions } from '@kopir/domain/proposal/transitions'
import { describe, expect, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import { content, type Fields, proposalIn } from './fixtures.ts'
import { type Role, roles } from './roles.ts'
import { resubmissionOf, type Step, stepFrom, submissionBy, take, withdrawalOf } from './writes.ts'

const rules = rulesUnderTest('transitions')
const authors: Role[] = ['author', 'author_with_every_role']

/** The targets that the table of transitions gives to a person in this role without a function. */
const byTable = (role: Role, from: ProposalState | null): ProposalState[] =>
  transitions
    .filter((row) => row.via === 'client' && row.from === from && row.by === 'author' && authors.includes(role))
    .map((row) => row.to)
    .sort()

/** What a function would set besides the state. */
const consequences: Partial<Record<ProposalState, Fields>> = {
  published: { public: true, number: 'ALA-2026-000009', publishedAt: new Date(), dueOn: '2026-12-31' },
  assigned: { departmentId: 'almaty-ecology' },
  answered: { answer: { decision: 'explained', text: 'As planned.', lang: 'en', departmentId: 'almaty-ecology' } },
  disputed: { disputed: true },
  closed: { outcome: 'agreed' },
}

/** Every way in which a client could try to bring the change about, each of them well-formed. */
function attempts(stored: Omit<Proposal, 'id'>, to: ProposalState): Step[] {
  const row: Transition | undefined = transitions.find((known) => known.from === stored.state && known.to === to)
  const reason = { text: 'There are good reasons for it.', lang: 'en' }
  const asClient = [withdrawalOf(stored), resubmissionOf(stored)].filter((step) => step.proposal.state === to)
  const plain = stepFrom(stored, row?.act ?? 'withdraw', to)
  const reasoned = stepFrom(stored, row?.act ?? 'withdraw', to, reason)
  const asFunction = {
    ...reasoned,
    proposal: { ...reasoned.proposal, ...consequences[to] },
    event: { ...reasoned.event, by: row?.by ?? 'moderator' },
    place: stored.public || to === 'published' ? ('events' as const) : ('review' as const),
  }
  const lied = { ...resubmissionOf(stored), event: { ...resubmissionOf(stored).event, from: 'returned' } }
  return [plain, reasoned, asFunction, ...asClient, ...(to === 'submitted' ? [lied] : [])]
}

async function isAllowed(write: Promise<void>): Promise<boolean> {
  try {
    await write
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: 'permission-denied' })
    return false
  }
}

describe.each(roles)('as %s', (role) => {
  const db = () => rules.as(role)
  const authorUid = role === 'author_with_every_role' ? 'author_with_every_role-uid' : 'author-uid'

  it.each(proposalStates)('a proposal that is %s goes where the table says and nowhere else', async (from) => {
    const stored = proposalIn(from, { authorUid })
    const idFor = (to: ProposalState) => `${from}-to-${to}`
    await rules.arrange(Object.fromEntries(proposalStates.map((to) => [paths.proposal(idFor(to)), stored])))
    const reached = new Set<ProposalState>()
    for (const to of proposalStates)
      for (const step of attempts(stored, to)) if (await isAllowed(take(db(), idFor(to), step))) reached.add(to)
    expect([...reached].sort()).toEqual(byTable(role, from))
  })

  it('a new proposal begins where the table says and nowhere else', async () => {
    const reached: ProposalState[] = []
    for (const to of proposalStates) {
      const submission = submissionBy(authorUid)
      const proposal = { ...submission.proposal, ...(to === 'submitted' ? {} : consequences[to]), state: to }
      const step = { ...submission, proposal, event: { ...submission.event, to } }
      if (await isAllowed(take(db(), `new-${to}`, step))) reached.push(to)
    }
    expect(reached).toEqual(byTable(role, null))
  })

  it('no proposal changes without a transition', async () => {
    for (const state of proposalStates) {
      const stored = proposalIn(state, { authorUid })
      await rules.arrange({ [paths.proposal(state)]: stored })
      const { proposal, ...rest } = stepFrom(stored, 'resubmit', state)
      for (const change of [{ title: 'Another title of it' }, { body: `${content.body} Now.` }, {}])
        expect(await isAllowed(take(db(), state, { ...rest, proposal: { ...proposal, ...change } }))).toBe(false)
    }
  })
})

it('the table has client rows for authors only, so the comparison above sees them all', () => {
  const client = transitions.filter((row) => row.via === 'client')
  expect(client.length).toBeGreaterThan(0)
  expect(client.every((row) => row.by === 'author')).toBe(true)
})
