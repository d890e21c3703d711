import { describe, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import { cannotRead, cannotWrite, canRead } from './expectations.ts'
import { roles } from './roles.ts'

const rules = rulesUnderTest('read-only')

const open = [
  'territories/almaty',
  'departments/almaty-ecology',
  'ngos/green-yard',
  'forums/forum',
  'forums/forum/sessions/session',
  'commitments/commitment',
  'statistics/almaty',
  'statistics/almaty/months/2026-01',
  'statistics/almaty/officialFigures/forum-2019',
]

const closed = [
  'statistics/almaty/private/recount',
  'published/almaty',
  'published/almaty/parts/0',
  'numbering/almaty_2026',
  'proposals/p/private/claim',
  'proposals/p/private/actor_2',
  'people/author-uid/follows/p',
  'ngoApplications/application',
  'anything/else',
]

describe.each(open)('%s', (path) => {
  it.each(roles)('is read by the %s and written by a function only', async (role) => {
    await rules.arrange({ [path]: { stands: true } })
    await canRead(rules.as(role), path)
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
