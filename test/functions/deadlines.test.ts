import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import type { Proposal } from '../../domain/src/proposal/proposal.ts'
import { admin, fieldsOf } from './support/admin.ts'
import { buildCity, type City } from './support/city.ts'
import { type Person, signUp } from './support/person.ts'
import { layProposal, stepsOf } from './support/proposals.ts'
import { runSchedule, settled } from './support/suite-control.ts'

let city: City
let author: Person

beforeAll(async () => {
  city = await buildCity()
  author = await signUp('Автор')
})

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

const answered = (change: Partial<Proposal> = {}): Partial<Proposal> => ({
  state: 'answered',
  public: true,
  number: 'X-2026-000003',
  publishedAt: daysAgo(60),
  changedAt: daysAgo(40),
  dueOn: '2099-01-01',
  departmentId: city.ecology,
  answer: {
    decision: 'declined',
    text: 'Отказано с обоснованием.',
    lang: 'ru',
    departmentId: city.ecology,
    answeredOn: '2026-01-01',
    referredTo: null,
  },
  ...change,
})

it('closes what an author left unconfirmed, withdraws what was not returned in time, and leaves the rest', async () => {
  const silent = await layProposal(city, author, answered())
  const committed = await layProposal(city, author, answered())
  const fresh = await layProposal(city, author, answered({ changedAt: daysAgo(1) }))
  const forgotten = await layProposal(city, author, { state: 'returned', changedAt: daysAgo(32) })
  await admin.doc(paths.commitment(`${committed}_1_0`)).set({
    territoryId: city.id,
    year: 2099,
    title: 'Высадить первые сто деревьев',
    lang: 'ru',
    departmentId: city.ecology,
    theme: 'ecology',
    dueOn: '2099-05-01',
    state: 'planned',
    rev: 1,
    source: { kind: 'proposal', id: committed, label: 'X-2026-000003' },
    authorUid: author.uid,
    ngoId: null,
    report: null,
    reason: null,
    confirmedOn: null,
    createdAt: new Date(),
  })

  await runSchedule('dailyDeadlines')
  expect(await fieldsOf(paths.proposal(silent))).toMatchObject({ state: 'closed', outcome: 'unconfirmed', rev: 2 })
  expect(await fieldsOf(paths.proposal(committed))).toMatchObject({ state: 'in_progress', outcome: 'unconfirmed' })
  expect(await fieldsOf(paths.proposal(fresh))).toMatchObject({ state: 'answered', rev: 1 })
  expect(await fieldsOf(paths.proposal(forgotten))).toMatchObject({ state: 'withdrawn', public: false, rev: 2 })
  expect((await stepsOf(silent, 'events')).at(-1)).toMatchObject({ act: 'lapse', by: 'system', from: 'answered' })
  expect((await stepsOf(forgotten, 'review')).at(-1)).toMatchObject({ act: 'expire', by: 'system', to: 'withdrawn' })

  await runSchedule('dailyDeadlines')
  expect(await fieldsOf(paths.proposal(silent))).toMatchObject({ rev: 2 })
  await settled()
  const told = await admin.collection(paths.notifications(author.uid)).get()
  expect(told.docs.map(({ id }) => id).sort()).toEqual(
    expect.arrayContaining([`${silent}_2`, `${committed}_2`, `${forgotten}_2`]),
  )
})
