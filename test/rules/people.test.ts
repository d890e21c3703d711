import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { deleteDoc, doc, getDoc, serverTimestamp, setDoc, updateDoc } from 'firebase/firestore'
import { describe, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import { cannotRead, deniesChange } from './expectations.ts'
import { type Fields, person } from './fixtures.ts'
import { everybodyBut, roles } from './roles.ts'

const rules = rulesUnderTest('people')
const own = () => doc(rules.as('stranger'), 'people/stranger-uid')
const rename = (fields: Fields = {}) => updateDoc(own(), { displayName: 'Another name', ...fields })

describe('people / read', () => {
  it('allows the person their own document', async () => {
    await assertSucceeds(getDoc(own()))
  })

  it.each(everybodyBut('author'))('denies the %s another person’s', async (role) => {
    await cannotRead(rules.as(role), 'people/author-uid')
  })
})

describe('people / create', () => {
  const document = { displayName: 'New', lang: 'kk', createdAt: serverTimestamp(), lastSubmittedAt: null }
  const create = (change: Fields = {}, uid = 'newcomer-uid') =>
    setDoc(doc(rules.as('newcomer'), `people/${uid}`), { ...document, ...change })

  it('denies a document for somebody else', async () => {
    await deniesChange(
      () => create({}, 'nobody-uid'),
      () => create(),
    )
  })

  it.each<[string, Fields]>([
    ['a name of one letter', { displayName: 'A' }],
    ['another language', { lang: 'de' }],
    ['a creation that is not now', { createdAt: new Date('2020-01-01') }],
    ['a submission never made', { lastSubmittedAt: serverTimestamp() }],
    ['a role', { administrator: true }],
    ['an e-mail address', { email: 'newcomer@kopir.example' }],
  ])('denies %s', async (_what, change) => {
    await deniesChange(
      () => create(change),
      () => create(),
    )
  })

  it('denies the visitor', async () => {
    await assertFails(setDoc(doc(rules.as('visitor'), 'people/visitor-uid'), document))
    await assertFails(setDoc(doc(rules.as('visitor'), 'people/null'), document))
  })
})

describe('people / update', () => {
  it('denies another language than the three', async () => {
    await deniesChange(
      () => rename({ lang: 'de' }),
      () => rename({ lang: 'ru' }),
    )
  })

  it.each(['A', ' A ', 'x'.repeat(81), 42, null])('denies the display name %j', async (displayName) => {
    await deniesChange(
      () => rename({ displayName }),
      () => rename({ displayName: 'x'.repeat(80) }),
    )
  })

  it('denies moving the creation', async () => {
    await deniesChange(
      () => rename({ createdAt: serverTimestamp() }),
      () => rename(),
    )
  })

  it('denies a last submission that is not now', async () => {
    await rules.arrange({ 'people/stranger-uid': { ...person('stranger-uid'), lastSubmittedAt: new Date() } })
    for (const lastSubmittedAt of [null, new Date('2020-01-01'), new Date('2100-01-01')])
      await assertFails(rename({ lastSubmittedAt }))
    await assertSucceeds(rename({ lastSubmittedAt: serverTimestamp() }))
  })

  it('denies a path for the last proposal', async () => {
    await deniesChange(
      () => rename({ lastProposalId: 'a/b' }),
      () => rename({ lastProposalId: 'p' }),
    )
  })

  it('denies a role, an e-mail address and every other field', async () => {
    for (const extra of [{ administrator: true }, { email: 'a@kopir.example' }, { roles: { almaty: ['moderator'] } }])
      await deniesChange(
        () => rename(extra),
        () => rename(),
      )
  })

  it.each(everybodyBut('author'))('denies the %s another person’s', async (role) => {
    await assertFails(updateDoc(doc(rules.as(role), 'people/author-uid'), { displayName: 'Another name' }))
  })
})

describe('people / delete', () => {
  it.each(roles)('denies the %s', async (role) => {
    await assertFails(deleteDoc(doc(rules.as(role), 'people/author-uid')))
  })
})
