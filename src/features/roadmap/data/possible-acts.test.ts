import type { Commitment } from '@kopir/domain/commitment/commitment'
import { expect, it } from 'vitest'
import { possibleActs, type Reader } from './possible-acts.ts'

const commitment: Commitment = {
  id: 'c1',
  territoryId: 'almaty',
  year: 2026,
  title: 'Высадить 200 деревьев',
  lang: 'ru',
  departmentId: 'almaty-ecology',
  theme: 'ecology',
  dueOn: null,
  state: 'declared',
  rev: 2,
  source: { kind: 'document', id: null, label: 'Дорожная карта' },
  authorUid: null,
  ngoId: 'ngo',
  report: null,
  reason: null,
  confirmedOn: null,
  createdAt: new Date(0),
}
const now = new Date('2026-11-21T07:00:00Z')
const official: Reader = {
  uid: 'o',
  ngoIds: [],
  staff: {
    uid: 'o',
    displayName: 'Имя',
    administrator: false,
    roles: { almaty: ['official'] },
    departments: { almaty: 'almaty-ecology' },
  },
}

it('offers the NGO side its word, the department its report, a visitor nothing', () => {
  expect(possibleActs(commitment, { uid: 'a', staff: null, ngoIds: ['ngo'] }, now)).toEqual(['confirm', 'refuse'])
  expect(possibleActs(commitment, { uid: 'a', staff: null, ngoIds: ['other'] }, now)).toEqual([])
  expect(possibleActs(commitment, official, now)).toEqual(['cancel'])
  expect(possibleActs({ ...commitment, state: 'refused' }, official, now)).toEqual(['declare', 'cancel'])
  expect(possibleActs(commitment, null, now)).toEqual([])
})
