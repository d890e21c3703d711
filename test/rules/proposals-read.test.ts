import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import {
  collection,
  doc,
  getCountFromServer,
  getDoc,
  getDocs,
  limit,
  orderBy,
  type QueryConstraint,
  query,
  where,
} from 'firebase/firestore'
import { beforeEach, describe, it } from 'vitest'
import { listLimits } from '../../domain/src/list-limits.ts'
import { rulesUnderTest } from './environment.ts'
import { cannotRead } from './expectations.ts'
import { proposalIn } from './fixtures.ts'
import { everybodyBut, type Role, roles, uidOf } from './roles.ts'

const rules = rulesUnderTest('proposals-read')
const insiders: Role[] = ['author', 'moderator', 'author_with_every_role']
const inAlmaty = where('territoryId', '==', 'almaty')
const isPublic = where('public', '==', true)

async function lists(role: Role, verdict: typeof assertFails, ...constraints: QueryConstraint[]) {
  const narrowed = query(collection(rules.as(role), 'proposals'), ...constraints, limit(listLimits.proposals))
  await verdict(getDocs(narrowed))
  await verdict(getCountFromServer(narrowed))
}

beforeEach(() =>
  rules.arrange({
    'proposals/waiting': proposalIn('submitted'),
    'proposals/returned': proposalIn('returned'),
    'proposals/rejected': proposalIn('rejected'),
    'proposals/taken-back': proposalIn('withdrawn'),
    'proposals/open': proposalIn('assigned'),
    'proposals/spoken': proposalIn('submitted', { source: 'spoken', authorUid: null, forumId: 'forum' }),
  }),
)

describe('proposals / get', () => {
  it.each(roles)('allows the %s a published one', async (role) => {
    await assertSucceeds(getDoc(doc(rules.as(role), 'proposals/open')))
  })

  it.each(['waiting', 'returned', 'rejected', 'taken-back'])('allows insiders one that is %s', async (id) => {
    for (const role of insiders) await assertSucceeds(getDoc(doc(rules.as(role), `proposals/${id}`)))
  })

  it.each(everybodyBut(...insiders))('denies the %s every unpublished one', async (role) => {
    for (const id of ['waiting', 'returned', 'rejected', 'taken-back'])
      await cannotRead(rules.as(role), `proposals/${id}`)
  })

  it('denies everybody what is not there', async () => {
    for (const role of roles) await assertFails(getDoc(doc(rules.as(role), 'proposals/nothing')))
  })

  it.each(roles)('shows an unclaimed spoken one to secretary, moderator and its NGO: %s', async (role) => {
    const sees = ['secretary', 'moderator', 'head', 'author_with_every_role'].includes(role)
    const verdict: typeof assertFails = sees ? assertSucceeds : assertFails
    await verdict(getDoc(doc(rules.as(role), 'proposals/spoken')))
    await rules.arrange({ 'proposals/spoken': proposalIn('submitted', { source: 'spoken', authorUid: 'head-uid' }) })
    const afterClaim: typeof assertFails = sees && role !== 'secretary' ? assertSucceeds : assertFails
    if (role !== 'head') await afterClaim(getDoc(doc(rules.as(role), 'proposals/spoken')))
  })
})

describe('proposals / list', () => {
  it.each(roles)('gives the %s no list without a limit, and no number', async (role) => {
    const published = query(collection(rules.as(role), 'proposals'), isPublic)
    for (const tooMuch of [published, query(published, limit(listLimits.proposals + 1))]) {
      await assertFails(getDocs(tooMuch))
      await assertFails(getCountFromServer(tooMuch))
    }
    await assertSucceeds(getDocs(query(published, limit(listLimits.proposals))))
  })

  it.each(roles)('allows the %s the published ones', async (role) => {
    await lists(role, assertSucceeds, isPublic)
    await lists(role, assertSucceeds, isPublic, inAlmaty, orderBy('publishedAt', 'desc'))
  })

  it.each(everybodyBut('visitor'))('allows the %s their own', async (role) => {
    await lists(role, assertSucceeds, where('authorUid', '==', uidOf(role)), orderBy('submittedAt', 'desc'))
  })

  it.each(['moderator', 'author_with_every_role'] as const)(
    'allows the %s the queue of the territory',
    async (role) => {
      await lists(role, assertSucceeds, inAlmaty)
      await lists(role, assertSucceeds, inAlmaty, where('state', '==', 'submitted'), orderBy('submittedAt'))
      await lists(role, assertFails, where('territoryId', '==', 'pavlodar'))
      await lists(role, assertFails, where('territoryId', 'in', ['almaty', 'pavlodar']))
      await lists(role, assertFails)
    },
  )

  it('stops a moderator as soon as the role is revoked', async () => {
    await lists('moderator', assertSucceeds, inAlmaty)
    await rules.arrange({ 'staff/moderator-uid': { administrator: false, roles: { almaty: ['official'] } } })
    await lists('moderator', assertFails, inAlmaty)
  })

  it('allows a secretary the unclaimed spoken ones only', async () => {
    const spoken = where('source', '==', 'spoken')
    await lists('secretary', assertSucceeds, inAlmaty, spoken, where('authorUid', '==', null))
    await lists('secretary', assertFails, inAlmaty, spoken)
    await lists('secretary', assertFails, inAlmaty, where('authorUid', '==', null))
  })

  it.each(everybodyBut('moderator', 'author_with_every_role'))('denies the %s what is not proved', async (role) => {
    await lists(role, assertFails)
    await lists(role, assertFails, inAlmaty)
    await lists(role, assertFails, inAlmaty, where('state', '==', 'submitted'))
    await lists(role, assertFails, where('public', '==', false))
    await lists(role, assertFails, where('public', 'in', [true, false]))
    await lists(role, assertFails, where('ngoId', '==', 'green-yard'))
    if (role !== 'author') await lists(role, assertFails, where('authorUid', '==', 'author-uid'))
  })
})
