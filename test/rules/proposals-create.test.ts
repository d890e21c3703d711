import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { submissionPauseSeconds } from '@kopir/domain/person/limits'
import { deleteDoc, doc, getDoc, serverTimestamp, setDoc, writeBatch } from 'firebase/firestore'
import { beforeEach, describe, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import { deniesChange } from './expectations.ts'
import { type Fields, person, proposalIn } from './fixtures.ts'
import { everybodyBut, type Role, uidOf } from './roles.ts'
import { resubmissionOf, type Step, submissionBy, take } from './writes.ts'

const rules = rulesUnderTest('proposals-create')

function submit(role: Role, fields: Fields = {}, step: Partial<Step> = {}) {
  const submission = submissionBy(uidOf(role) ?? 'visitor-uid')
  return take(rules.as(role), 'new', { ...submission, proposal: { ...submission.proposal, ...fields }, ...step })
}

const badge = { ngoId: 'green-yard', ngoName: { kk: 'Жасыл аула', ru: 'Зелёный двор' } }

describe('proposals / create', () => {
  it.each(everybodyBut('visitor', 'newcomer'))('allows the %s to submit', async (role) => {
    await assertSucceeds(submit(role))
  })

  it('denies the visitor and whoever has no document in people', async () => {
    await assertFails(submit('visitor'))
    await assertFails(submit('newcomer'))
    await assertFails(submit('newcomer', {}, { person: null }))
  })

  it.each<[string, Fields]>([
    ['another author', { authorUid: 'author-uid' }],
    ['no author', { authorUid: null }],
    ['another name', { authorName: 'Somebody known' }],
    ['a published text', { public: true }],
    ['a number', { number: 'ALA-2026-000001' }],
    ['a deadline', { dueOn: '2026-12-31' }],
    ['a time of publication', { publishedAt: new Date() }],
    ['another time of submission', { submittedAt: new Date('2020-01-01') }],
    ['another time of change', { changedAt: new Date('2020-01-01') }],
    ['a department', { departmentId: 'almaty-ecology' }],
    ['co-executors', { coDepartmentIds: ['almaty-ecology'] }],
    ['an answer', { answer: { decision: 'accepted' } }],
    ['an outcome', { outcome: 'agreed' }],
    ['a dispute', { disputed: true }],
    ['a later revision', { rev: 2 }],
    ['the mark of a spoken one', { source: 'spoken' }],
    ['a meeting', { forumId: 'forum' }],
    ['a territory that does not exist', { territoryId: 'atlantis', districtId: null }],
    ['a territory that numbers nothing', { territoryId: 'almaty-medeu', districtId: null }],
    ['a district that does not exist', { districtId: 'atlantis' }],
    ['a district of another territory', { territoryId: 'pavlodar' }],
    ['a path for a territory', { territoryId: 'almaty/parts/x', districtId: null }],
    ['a path for a district', { districtId: 'almaty/parts/x' }],
  ])('denies %s', async (_what, fields) => {
    await rules.arrange({ 'territories/almaty/parts/x': { numberPrefix: 'X', parentId: 'almaty' } })
    await deniesChange(
      () => submit('stranger', fields),
      () => submit('stranger'),
    )
  })

  it('denies an id inside the document', async () => {
    await deniesChange(
      () => submit('stranger', { id: 'new' }),
      () => submit('stranger', { territoryId: 'pavlodar', districtId: null }),
    )
  })
})

describe('proposals / marks', () => {
  it.each(['moderator', 'official', 'akim_office', 'secretary', 'administrator'] as const)(
    'wants that of the %s, and no other',
    async (role) => {
      await assertFails(submit(role, { authorMark: null }))
      await deniesChange(
        () => submit(role, { authorMark: { role: 'host', departmentId: null } }),
        () => submit(role),
      )
    },
  )

  it.each(['stranger', 'foreign_moderator', 'head'] as const)('denies the %s any', async (role) => {
    await deniesChange(
      () => submit(role, { authorMark: { role: 'moderator', departmentId: null } }),
      () => submit(role),
    )
  })
})

describe('proposals / create for an NGO', () => {
  it.each<[string, Fields]>([
    ['a name that the NGO does not bear', { ...badge, ngoName: { ru: 'Greenpeace' } }],
    ['its name in one language', { ...badge, ngoName: badge.ngoName.ru }],
    ['no name', { ...badge, ngoName: null }],
    ['a name without an NGO', { ...badge, ngoId: null }],
    ['an NGO of others', { ngoId: 'foreign', ngoName: { ru: 'Иртыш' } }],
    ['an NGO that does not exist', { ngoId: 'nowhere', ngoName: badge.ngoName }],
  ])('denies its head %s', async (_what, fields) => {
    await deniesChange(
      () => submit('head', fields),
      () => submit('head', badge),
    )
  })

  it.each(everybodyBut('head', 'visitor', 'newcomer'))('denies the %s, who is no member', async (role) => {
    await deniesChange(
      () => submit(role, badge),
      () => submit(role),
    )
  })

  it('allows whoever is made an editor', async () => {
    await assertFails(submit('stranger', badge))
    await rules.arrange({ 'ngos/green-yard/ngoMembers/stranger-uid': { uid: 'stranger-uid', role: 'editor' } })
    await assertSucceeds(submit('stranger', badge))
  })

  it.each<[string, string, Fields]>([
    ['a role in the territory', 'secretary', { administrator: false, roles: { almaty: ['secretary'] } }],
    ['an administrator’s role', 'administrator', { administrator: true, roles: {} }],
  ])('denies the head with %s to submit for the NGO, and allows it for themself', async (_what, role, staff) => {
    const authorMark = { role, departmentId: null }
    await rules.arrange({ 'staff/head-uid': staff })
    await assertFails(submit('head', { ...badge, authorMark }))
    await assertSucceeds(submit('head', { authorMark }))
  })

  it('allows the head with a role elsewhere', async () => {
    await rules.arrange({ 'staff/head-uid': { administrator: false, roles: { pavlodar: ['official'] } } })
    await assertSucceeds(submit('head', badge))
  })
})

describe('proposals / create with what belongs to it', () => {
  it.each<[string, Partial<Step>]>([
    ['without its event', { event: null }],
    ['with an event among the public ones', { place: 'events' }],
    ['with the event of another revision', { rev: 2 }],
    ['without the time in the person’s document', { person: null }],
    ['with the proposal only in the person’s document', { person: {} }],
    ['with another time in the person’s document', { person: { lastSubmittedAt: new Date() } }],
    [
      'with another proposal in the person’s document',
      { person: { lastSubmittedAt: serverTimestamp(), lastProposalId: 'other' } },
    ],
  ])('denies one %s', async (_what, step) => {
    await deniesChange(
      () => submit('stranger', {}, step),
      () => submit('stranger'),
    )
  })

  it.each<[string, Fields]>([
    ['another act', { act: 'publish' }],
    ['another origin', { from: 'returned' }],
    ['another target', { to: 'published' }],
    ['another role', { by: 'moderator' }],
    ['another time', { at: new Date('2020-01-01') }],
    ['a revision that is not its name', { rev: 2 }],
    ['a text', { text: 'Read this first, please.', lang: 'en' }],
    ['a department', { departmentId: 'almaty-ecology' }],
    ['a rule', { rule: 1 }],
    ['a decision', { decision: 'accepted' }],
    ['a deadline', { dueOn: '2026-12-31' }],
    ['a field of its own', { note: 'x' }],
  ])('denies an event with %s', async (_what, fields) => {
    const { event } = submissionBy('stranger-uid')
    await deniesChange(
      () => submit('stranger', {}, { event: { ...event, ...fields } }),
      () => submit('stranger'),
    )
  })

  it('holds two submissions of a person apart', async () => {
    const ago = (seconds: number) => ({
      'people/stranger-uid': {
        ...person('stranger-uid'),
        lastSubmittedAt: new Date(Date.now() - seconds * 1000),
      },
    })
    await rules.arrange(ago(submissionPauseSeconds - 5))
    await assertFails(submit('stranger'))
    await rules.arrange(ago(submissionPauseSeconds))
    await assertSucceeds(submit('stranger'))
    const { proposal } = submissionBy('stranger-uid')
    await assertFails(setDoc(doc(rules.as('stranger'), 'proposals/second'), proposal))
  })

  it('denies two submissions in one commit', async () => {
    const db = rules.as('stranger')
    const { proposal, event, person: times } = submissionBy('stranger-uid')
    const commit = (ids: string[]) => {
      const batch = writeBatch(db)
      for (const id of ids)
        batch.set(doc(db, `proposals/${id}`), proposal).set(doc(db, `proposals/${id}/review/1`), event)
      const [first = null, second = null] = ids
      return batch
        .update(doc(db, 'people/stranger-uid'), { ...times, lastProposalId: ids.at(-1) })
        .set(doc(db, 'people/stranger-uid/writing/submissions'), { first, second, third: null })
        .commit()
    }
    await deniesChange(
      () => commit(['one', 'two']),
      () => commit(['two']),
    )
  })
})

describe('proposals / create while others wait', () => {
  const places = { first: 'a', second: 'b', third: 'c' }
  const stored = 'people/stranger-uid/writing/submissions'
  const waiting = { ...proposalIn('submitted'), authorUid: 'stranger-uid' }

  beforeEach(() =>
    rules.arrange({ [stored]: places, 'proposals/a': waiting, 'proposals/b': waiting, 'proposals/c': waiting }),
  )

  it('takes no fourth until one of the three is decided', async () => {
    const fourth = () => submit('stranger', {}, { places: { ...places, second: 'new' } })
    await assertFails(fourth())
    await rules.arrange({ 'proposals/b': { ...waiting, state: 'returned' } })
    await assertSucceeds(fourth())
  })

  it.each<[string, Partial<Step>]>([
    ['without a place', { places: null }],
    ['that has no place among the three', { places }],
    ['in a fourth place', { places: { ...places, fourth: 'new' } }],
    ['that takes all places', { places: { first: 'new', second: null, third: null } }],
  ])('denies one %s', async (_what, step) => {
    await rules.arrange({ 'proposals/b': { ...waiting, state: 'published' } })
    await deniesChange(
      () => submit('stranger', {}, step),
      () => submit('stranger', {}, { places: { ...places, second: 'new' } }),
    )
  })

  it('denies clearing places, deleting them and those of others', async () => {
    const own = doc(rules.as('stranger'), stored)
    await assertFails(setDoc(own, { first: null, second: null, third: null }))
    await assertFails(deleteDoc(own))
    await assertFails(getDoc(doc(rules.as('author'), stored)))
    await assertFails(setDoc(doc(rules.as('author'), stored), places))
    await assertSucceeds(getDoc(own))
  })

  it('counts a text that is sent again', async () => {
    const returned = { ...proposalIn('returned'), authorUid: 'stranger-uid' }
    await rules.arrange({ 'proposals/d': returned })
    const again = (change: Partial<Step>) => take(rules.as('stranger'), 'd', { ...resubmissionOf(returned), ...change })
    await assertFails(again({ places: null }))
    await assertFails(again({ places: { ...places, first: 'd' } }))
    await rules.arrange({ 'proposals/a': { ...waiting, state: 'withdrawn' } })
    await assertSucceeds(again({ places: { ...places, first: 'd' } }))
  })
})

describe('proposals / create by somebody who is kept from writing', () => {
  it.each(['submit', 'resubmit'])('denies to %s in that territory until the block is over', async (act) => {
    const returned = { ...proposalIn('returned'), authorUid: 'stranger-uid' }
    await rules.arrange({ 'proposals/d': returned })
    const write = () =>
      act === 'submit' ? submit('stranger') : take(rules.as('stranger'), 'd', resubmissionOf(returned))
    const until = (territoryId: string, minutes: number) =>
      rules.arrange({
        'writingBlocks/stranger-uid': { territories: { [territoryId]: new Date(Date.now() + minutes * 60_000) } },
      })
    await until('almaty', 10)
    await assertFails(write())
    await until(act === 'submit' ? 'pavlodar' : 'almaty', act === 'submit' ? 10 : -1)
    await assertSucceeds(write())
  })
})

describe('ids that a client chooses', () => {
  it.each(['a?b', 'a#b', 'a%2Fb', 'a\nb', 'a\u202eb', 'a b', 'x'.repeat(200)])(
    'denies %j for a proposal',
    async (id) => {
      const submitAs = (chosen: string) => take(rules.as('stranger'), chosen, submissionBy('stranger-uid'))
      await assertFails(submitAs(id))
      await assertSucceeds(submitAs('a-b_9'))
    },
  )
})
