import { describe, it } from 'vitest'
import { listLimits } from '../../domain/src/list-limits.ts'
import { rulesUnderTest } from './environment.ts'
import { cannotRead, cannotWrite, canReadSome } from './expectations.ts'
import { roles } from './roles.ts'

const rules = rulesUnderTest('read-only')

/** With how many of them a list gives at once; null: it gives none, because they are published otherwise. */
const open: [path: string, most: number | null][] = [
  ['territories/almaty', null],
  ['departments/almaty-ecology', null],
  ['ngos/green-yard', null],
  ['forums/forum', listLimits.forums],
  ['forums/forum/sessions/session', listLimits.sessions],
  ['commitments/commitment', listLimits.commitments],
  ['statistics/almaty', null],
  ['statistics/almaty/months/2026-01', null],
  ['statistics/almaty/officialFigures/forum-2019', listLimits.officialFigures],
]

const closed = [
  'statistics/almaty/recounts/state',
  'published/almaty',
  'published/almaty/parts/0',
  'published/almaty/registerMonths/2026-10',
  'numbering/almaty_2026',
  'migrations/0001-collection-names',
  'proposals/p/claims/code',
  'proposals/p/actors/2',
  'commitments/c/commitmentActors/2',
  'people/author-uid/follows/p',
  'importLocks/almaty',
  'ngoApplications/application',
  'deletions/author-uid',
  'anything/else',
]

describe.each(open)('%s', (path, most) => {
  it.each(roles)('is read by the %s and written by a function only', async (role) => {
    await rules.arrange({ [path]: { stands: true } })
    await canReadSome(rules.as(role), path, most)
    await cannotWrite(rules.as(role), path)
  })
})

describe.each(closed)('%s', (path) => {
  it.each(roles)('is neither read nor written by the %s', async (role) => {
    await rules.arrange({ [path]: { stands: true } })
    await cannotRead(rules.as(role), path)
    await cannotWrite(rules.as(role), path)
  })
})
