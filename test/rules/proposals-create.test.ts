import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { submissionPauseSeconds } from '@kopir/domain/person/person'
import { doc, serverTimestamp, setDoc, writeBatch } from 'firebase/firestore'
import { describe, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import { deniesChange } from './expectations.ts'
import { type Fields, person } from './fixtures.ts'
import { everybodyBut, type Role, uidOf } from './roles.ts'
import { type Step, submissionBy, take } from './writes.ts'

const rules = rulesUnderTest('proposals-create')

function submit(role: Role, fields: Fields = {}, step: Partial<Step> = {}) {
  const submission = submissionBy(uidOf(role) ?? 'visitor-uid')
  return take(rules.as(role), 'new', { ...submission, proposal: { ...submission.proposal, ...fields }, ...step })
}

const badge = { ngoId: 'green-yard', ngoName: 'Жасыл аула' }

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

describe('proposals / create for an NGO', () => {
  it.each<[string, Fields]>([
    ['a name that the NGO does not bear', { ...badge, ngoName: 'Greenpeace' }],
    ['no name', { ...badge, ngoName: null }],
    ['a name without an NGO', { ...badge, ngoId: null }],
    ['an NGO of others', { ngoId: 'foreign', ngoName: 'Иртыш' }],
    ['an NGO that does not exist', { ngoId: 'nowhere', ngoName: 'Жасыл аула' }],
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
    await rules.arrange({ 'ngos/green-yard/members/stranger-uid': { uid: 'stranger-uid', role: 'editor' } })
    await assertSucceeds(submit('stranger', badge))
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
      return batch.update(doc(db, 'people/stranger-uid'), { ...times, lastProposalId: ids.at(-1) }).commit()
    }
    await deniesChange(
      () => commit(['one', 'two']),
      () => commit(['two']),
    )
  })
})
