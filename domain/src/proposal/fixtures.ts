import { submit } from './acts/submit.ts'
import type { Proposal } from './proposal.ts'
import { begin } from './take-act.ts'

/** A valid proposal as just submitted; tests change one thing. */
export function submittedProposal(change: Partial<Proposal> = {}): Proposal {
  const at = new Date('2026-03-02T06:00:00Z')
  const text = {
    kind: 'proposal',
    title: 'Посадить деревья вдоль улицы',
    body: 'Вдоль улицы нет тени, летом по ней трудно идти пожилым людям.',
    lang: 'ru',
    theme: 'ecology',
    level: 'city',
    districtId: null,
    audience: ['older_people'],
    territoryId: 'almaty',
  } as const
  const author = { uid: 'author', name: 'Айгерим' }
  const { proposal } = begin(submit, { ...text, audience: [...text.audience] }, { author, ngo: null }, at)
  return { id: 'p1', ...proposal, ...change }
}

/** The same proposal published and given to a department. */
export function assignedProposal(change: Partial<Proposal> = {}): Proposal {
  return submittedProposal({
    state: 'assigned',
    public: true,
    rev: 3,
    number: 'ALA-2026-000001',
    publishedAt: new Date('2026-03-03T06:00:00Z'),
    changedAt: new Date('2026-03-04T06:00:00Z'),
    dueOn: '2026-03-31',
    departmentId: 'almaty-ecology',
    ...change,
  })
}
