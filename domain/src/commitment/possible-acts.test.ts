import { expect, it } from 'vitest'
import type { Reader } from '../act/actor.ts'
import { plannedCommitment } from './fixtures.ts'
import { possibleCommitmentActs } from './possible-acts.ts'
import { commitmentStates, openCommitmentStates } from './states.ts'

const commitment = plannedCommitment({
  dueOn: null,
  state: 'declared',
  rev: 2,
  source: { kind: 'document', id: null, label: 'Дорожная карта' },
  authorUid: null,
  ngoId: 'ngo',
})
const now = new Date('2026-11-21T07:00:00Z')
const official: Reader = {
  uid: 'o',
  ngoIds: [],
  staff: {
    uid: 'o',
    displayName: 'Имя',
    administrator: false,
    roles: { almaty: ['official'] },
    departments: { almaty: ['almaty-ecology'] },
  },
}

it('offers the NGO side its word, the department its report, a visitor nothing', () => {
  expect(possibleCommitmentActs(commitment, { uid: 'a', staff: null, ngoIds: ['ngo'] }, now)).toEqual([
    'confirm',
    'refuse',
  ])
  expect(possibleCommitmentActs(commitment, { uid: 'a', staff: null, ngoIds: ['other'] }, now)).toEqual([])
  expect(possibleCommitmentActs(commitment, official, now)).toEqual([])
  expect(possibleCommitmentActs({ ...commitment, state: 'refused' }, official, now)).toEqual(['declare', 'ask_cancel'])
  expect(possibleCommitmentActs(commitment, null, now)).toEqual([])
})

it('offers who stands on both sides of a commitment neither', () => {
  const both = { ...official, ngoIds: ['ngo'] }
  expect(possibleCommitmentActs(commitment, both, now)).toEqual([])
})

it('leads on from exactly the states that are open', () => {
  const office: Reader['staff'] = {
    uid: 'o',
    displayName: 'Имя',
    administrator: false,
    roles: { almaty: ['akim_office'] },
    departments: {},
  }
  const everybody = [official, { uid: 'a', staff: null, ngoIds: ['ngo'] }, { uid: 'o', staff: office, ngoIds: [] }]
  const leadingOn = commitmentStates.filter((state) =>
    everybody.some((reader) => possibleCommitmentActs({ ...commitment, state }, reader, now).length > 0),
  )
  expect(leadingOn.toSorted()).toEqual(openCommitmentStates.toSorted())
})
