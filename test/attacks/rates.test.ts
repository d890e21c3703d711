import { randomUUID } from 'node:crypto'
import { paths } from '../../domain/src/paths.ts'
import { maxDrafts, maxPostsAnHour, postPauseSeconds, submissionPauseSeconds } from '../../domain/src/person/limits.ts'
import { layProposal } from '../functions/support/proposals.ts'
import { type Somebody, signUp } from './support/accounts.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { order } from './support/callables.ts'
import { type Cast, castOf } from './support/cast.ts'
import { blockOf, draftOf, lay, layDiscussion, postOf, standing } from './support/stage.ts'
import { change, commit, type Fields, now, put, remove } from './support/store.ts'
import { draft, post, resubmission, submission } from './support/writing.ts'

const cast = await castOf()
const { city, elsewhere, moderator, otherModerator, blocked, stranger } = cast
const { posts, forumId } = await layDiscussion(cast)
const other = await layDiscussion(cast)

const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000)
const denied = (who: string, what: string, by: Attempt['by']): Attempt => ({ who, what, meets: 'denied', by })
const done = (who: string, what: string, by: Attempt['by']): Attempt => ({ who, what, meets: 'done', by })

/** Several at the same moment: how many of them came through. */
async function burst(tries: Promise<string>[]): Promise<string> {
  const met = await Promise.all(tries)
  return `${met.filter((word) => word === 'done').length} of ${met.length}`
}

// Posts.

/** Somebody who has posted before. */
async function talker(pace: Fields): Promise<Somebody> {
  const person = await signUp('Говорящая')
  await lay({ [paths.writing(person.uid, 'posts')]: { lastPost: 'x', ...pace } })
  return person
}
const since = ago(600)
const hurried = await talker({ lastAt: ago(0), since, count: 5 })
const calm = await talker({ lastAt: ago(60), since, count: 5 })
const full = await talker({ lastAt: ago(60), since, count: maxPostsAnHour })
const rested = await talker({ lastAt: ago(60), since: ago(3_700), count: maxPostsAnHour })
const [silent, loud] = await Promise.all([signUp('Молчаливая'), signUp('Громкая')])
const paced = (person: Somebody, pace: Fields, id = 'p', fields: Fields = {}) =>
  commit(person.token, ...post(person, `${posts}/${id}-${person.uid}`, fields, pace))

const postings: Attempt[] = [
  denied('somebody', `a post within ${postPauseSeconds} seconds`, () => paced(hurried, { since, count: 6 })),
  denied('somebody', 'a post within the pause in another discussion', () =>
    commit(hurried.token, ...post(hurried, `${other.posts}/p`, {}, { since, count: 6 })),
  ),
  denied('somebody', 'a post within the pause whose count begins anew', () => paced(hurried, {})),
  denied('somebody', `post ${maxPostsAnHour + 1} of an hour`, () => paced(full, { since, count: maxPostsAnHour + 1 })),
  denied('somebody', 'a count that begins anew before the hour is over', () => paced(full, {})),
  denied('somebody', 'a count that begins anew early, as if the hour were over', () =>
    paced(full, { since: ago(3_700), count: 1 }),
  ),
  denied('somebody', 'a count that stays', () => paced(calm, { since, count: 5 })),
  denied('somebody', 'a count that goes down', () => paced(calm, { since, count: 4 })),
  denied('somebody', 'a count that leaps', () => paced(calm, { since, count: 7 })),
  denied('somebody', 'a count of an hour to come', () => paced(calm, { since: new Date('2099-01-01'), count: 6 })),
  denied('somebody', 'a count of an earlier hour', () => paced(calm, { since: ago(60_000), count: 6 })),
  denied('somebody', 'a post that is counted as of earlier', () => paced(calm, { lastAt: ago(60), since, count: 6 })),
  denied('somebody', 'a post that is counted as another', () => paced(calm, { lastPost: 'x/s/y', since, count: 6 })),
  denied('somebody', 'a post without a count', () =>
    commit(calm.token, ...post(calm, `${posts}/p-${calm.uid}`, {}, null)),
  ),
  denied('somebody', 'two posts with one count', () =>
    commit(
      calm.token,
      ...post(calm, `${posts}/one-${calm.uid}`, {}, null),
      ...post(calm, `${posts}/two-${calm.uid}`, {}, { since, count: 6 }),
    ),
  ),
  denied('somebody', 'two posts and two counts in one commit', () =>
    commit(
      calm.token,
      ...post(calm, `${posts}/one-${calm.uid}`, {}, { since, count: 6 }),
      ...post(calm, `${posts}/two-${calm.uid}`, {}, { since, count: 7 }),
    ),
  ),
  denied('somebody', 'a post and the removal of its count', () =>
    commit(
      calm.token,
      ...post(calm, `${posts}/p-${calm.uid}`, {}, { since, count: 6 }),
      remove(paths.writing(calm.uid, 'posts')),
    ),
  ),
  denied('somebody', 'a post that another’s count pays', () =>
    commit(
      silent.token,
      ...post(silent, `${posts}/p-${silent.uid}`, {}, null),
      ...post(calm, 'forums/x/sessions/y/posts/z').slice(1),
    ),
  ),
  {
    who: 'somebody',
    what: 'ten first posts at the same moment',
    meets: '1 of 10',
    by: () => burst(Array.from({ length: 10 }, (_, index) => paced(loud, {}, `b${index}`))),
  },
]

// Drafts.

const ids = Array.from({ length: maxDrafts }, (_, index) => `d${index}`)
const collector = await signUp('Собирающая')
await lay({
  ...Object.fromEntries(ids.map((id) => [paths.draft(collector.uid, id), draftOf(city)])),
  [paths.writing(collector.uid, 'drafts')]: { ids },
})
const fresh = { ...draftOf(city), updatedAt: now }
const collects = (id: string, list: readonly string[]) => commit(collector.token, ...draft(collector, id, fresh, list))
const drafts: Attempt[] = [
  denied('somebody', `draft ${maxDrafts + 1}`, () => collects('more', [...ids, 'more'])),
  denied('somebody', 'a draft that no list names', () =>
    commit(collector.token, put(paths.draft(collector.uid, 'more'), fresh)),
  ),
  denied('somebody', 'a draft in place of another that stays', () => collects('more', [...ids.slice(1), 'more'])),
  denied('somebody', 'a list that forgets all', () => collects('more', ['more'])),
  denied('somebody', 'a list of one id that is long', () => collects('more', [...ids.slice(0, 49), 'x'.repeat(9_000)])),
  denied('somebody', 'two drafts of which the list names one', () =>
    commit(silent.token, ...draft(silent, 'a', fresh, ['a']), put(paths.draft(silent.uid, 'b'), fresh)),
  ),
  denied('somebody', 'the removal of a draft that stays in the list', () =>
    commit(collector.token, remove(paths.draft(collector.uid, 'd0'))),
  ),
  denied('somebody', 'a list that is emptied before its drafts', () =>
    commit(collector.token, put(paths.writing(collector.uid, 'drafts'), { ids: [] })),
  ),
]

// Submissions.

const waiting = (author: Somebody, change: Fields = {}) =>
  layProposal(city, { uid: author.uid, displayName: author.name }, change)

/** Somebody of whom three texts wait. */
async function waiter() {
  const person = await signUp('Ждущая')
  const [first, second, third, returned] = await Promise.all([
    waiting(person),
    waiting(person),
    waiting(person),
    waiting(person, { state: 'returned' }),
  ])
  await lay({ [paths.writing(person.uid, 'submissions')]: { first, second, third } })
  return { person, places: { first, second, third }, returned: returned as string }
}
const { person: patient, places, returned } = await waiter()
const sends = (changed: Fields | null) =>
  commit(patient.token, ...submission(patient, city.id, `s-${city.id}`, { places: changed }))
const back = { state: 'returned', rev: 1, public: false }
const lately = await signUp('Торопливая')
await lay({
  [paths.person(lately.uid)]: { displayName: lately.name, lang: 'ru', createdAt: ago(9_999), lastSubmittedAt: ago(2) },
})
const many = await signUp('Многословная')
const manyReturned = await Promise.all(Array.from({ length: 4 }, () => waiting(many, { state: 'returned' })))
const eager = await signUp('Спешащая')

const submissions: Attempt[] = [
  denied('somebody', `a submission within ${submissionPauseSeconds} seconds`, () =>
    commit(lately.token, ...submission(lately, city.id, `l-${city.id}`)),
  ),
  denied('somebody', 'a submission within the pause that keeps its time', () =>
    commit(lately.token, ...submission(lately, city.id, `l-${city.id}`, { person: null })),
  ),
  denied('somebody', 'a pause that is shortened beforehand', () =>
    commit(lately.token, change(paths.person(lately.uid), { lastSubmittedAt: ago(60) })),
  ),
  ...(['first', 'second', 'third'] as const).map((place) =>
    denied('somebody', `a fourth text in the ${place} place of one that waits`, () =>
      sends({ ...places, [place]: `s-${city.id}` }),
    ),
  ),
  denied('somebody', 'a fourth text without a place', () => sends(null)),
  denied('somebody', 'a fourth text in a fourth place', () => sends({ ...places, fourth: `s-${city.id}` })),
  denied('somebody', 'a fourth text in places that are all new', () => sends({})),
  denied('somebody', 'places that are emptied beforehand', () =>
    commit(patient.token, put(paths.writing(patient.uid, 'submissions'), { first: null, second: null, third: null })),
  ),
  denied('somebody', 'places that are removed', () =>
    commit(patient.token, remove(paths.writing(patient.uid, 'submissions'))),
  ),
  denied('somebody', 'a returned text while three wait', () =>
    commit(patient.token, ...resubmission(patient, returned, back, { places })),
  ),
  denied('somebody', 'a returned text in the place of one that waits', () =>
    commit(patient.token, ...resubmission(patient, returned, back, { places: { ...places, first: returned } })),
  ),
  denied('somebody', 'a returned text without a place', () =>
    commit(patient.token, ...resubmission(patient, returned, back, { places: null })),
  ),
  denied('somebody', 'four returned texts in one commit', () =>
    commit(
      many.token,
      ...manyReturned.flatMap((id) => resubmission(many, id, back, { places: null })),
      put(paths.writing(many.uid, 'submissions'), {
        first: manyReturned[0],
        second: manyReturned[1],
        third: manyReturned[2],
      }),
    ),
  ),
  {
    who: 'somebody',
    what: 'five first submissions at the same moment',
    meets: '1 of 5',
    by: () =>
      burst(
        Array.from({ length: 5 }, (_, index) =>
          commit(eager.token, ...submission(eager, city.id, `e${index}-${city.id}`)),
        ),
      ),
  },
]

// A block counts at once, whatever is written.

const { id: blockId } = { id: `b-${city.id}` }
const appealed = `a-${city.id}`
const blockedReturned = await waiting(blocked, { state: 'returned' })
await lay({
  [paths.block(blockId)]: blockOf(cast),
  [paths.block(appealed)]: blockOf(cast, { appeal: { text: 'Это неверно, прошу отменить', lang: 'ru', at: ago(60) } }),
  [paths.blockActor(appealed, 'block')]: { uid: moderator.uid },
  [`${posts}/by-blocked`]: postOf(blocked),
})
const said = { reason: 'Причина, изложенная достаточно подробно', lang: 'ru' }
const target = (postId: string) => ({ forumId, sessionId: 's', postId })
const blocks: Attempt[] = [
  denied('blocked', 'submit', () => commit(blocked.token, ...submission(blocked, city.id, `k-${city.id}`))),
  denied('blocked', 'resubmit', () => commit(blocked.token, ...resubmission(blocked, blockedReturned, back))),
  denied('blocked', 'post', () => commit(blocked.token, ...post(blocked, `${posts}/k`))),
  denied('blocked', 'answer a post', () => commit(blocked.token, ...post(blocked, `${posts}/k`, { replyTo: 'said' }))),
  denied('blocked', 'end the own block', () =>
    commit(blocked.token, put(paths.writingBlock(blocked.uid), { territories: {} })),
  ),
  denied('blocked', 'delete the own block', () => commit(blocked.token, remove(paths.writingBlock(blocked.uid)))),
  {
    who: 'blocked',
    what: 'write by correcting what stands there',
    meets: 'kept-from-writing',
    by: () =>
      order(blocked.token, 'actOnPost', { act: 'correct', ...target('by-blocked'), text: 'Ещё раз', lang: 'ru' }),
  },
  {
    who: 'blocked',
    what: 'lift the own block',
    meets: 'not-allowed',
    by: () => order(blocked.token, 'actOnBlock', { act: 'lift', blockId, ...said }),
  },
  {
    who: 'blocked',
    what: 'appeal twice',
    meets: 'not-in-this-state',
    by: () => order(blocked.token, 'actOnBlock', { act: 'appeal', blockId: appealed, ...said }),
  },
]

// What is counted by functions.

const renamed = await signUp('Названная')
await lay({
  [paths.person(renamed.uid)]: {
    displayName: 'Айша Новая',
    lang: 'ru',
    createdAt: ago(9),
    lastSubmittedAt: null,
    namedAt: ago(29 * 86_400),
  },
})
const unnamed = await signUp('', { named: false })
await lay({
  [`${posts}/old`]: postOf(stranger, { createdAt: ago(11 * 60) }),
  [`${posts}/often`]: postOf(stranger, { rev: 20 }),
  [`${posts}/reported`]: postOf(cast.author),
  [`${posts}/reported/postReports/${stranger.uid}`]: { uid: stranger.uid, rule: 3, at: ago(60) },
  [`${posts}/objected`]: postOf(stranger, {
    text: '',
    hidden: true,
    hiddenReason: 'x',
    hiddenRev: 1,
    rev: 2,
    objection: 'open',
  }),
  [`${posts}/objected/postHistory/1`]: stepOf(),
})
function stepOf(): Fields {
  return {
    rev: 1,
    act: 'hide',
    at: ago(60),
    by: 'moderator',
    reason: 'x',
    lang: 'ru',
    rule: 3,
    before: { text: 'Было', lang: 'ru', authorName: stranger.name, ngoId: null, ngoName: null },
  }
}
const counted: Attempt[] = [
  {
    who: 'somebody',
    what: 'another name on day 29',
    meets: 'renamed-recently',
    by: () => order(renamed.token, 'setName', { displayName: 'Мадина Новая', lang: 'ru' }),
  },
  {
    who: 'somebody',
    what: 'five first names at the same moment',
    meets: '1 of 5',
    by: () =>
      burst(
        ['Айша', 'Мадина', 'Дана', 'Сауле', 'Жанар'].map((name) =>
          order(unnamed.token, 'setName', { displayName: `${name} Спешная`, lang: 'ru' }),
        ),
      ),
  },
  {
    who: 'stranger',
    what: 'a correction after ten minutes',
    meets: 'not-in-this-state',
    by: () => order(stranger.token, 'actOnPost', { act: 'correct', ...target('old'), text: 'Иначе', lang: 'ru' }),
  },
  {
    who: 'stranger',
    what: 'a correction of what was changed twenty times',
    meets: 'not-in-this-state',
    by: () => order(stranger.token, 'actOnPost', { act: 'correct', ...target('often'), text: 'Иначе', lang: 'ru' }),
  },
  {
    who: 'stranger',
    what: 'a second report by another rule',
    meets: 'already-reported',
    by: () => order(stranger.token, 'actOnPost', { act: 'report', ...target('reported'), rule: 1 }),
  },
  {
    who: 'stranger',
    what: 'a second objection',
    meets: 'not-in-this-state',
    by: () => order(stranger.token, 'actOnPost', { act: 'object', ...target('objected'), ...said }),
  },
  {
    who: 'moderator',
    what: 'a second block at the same time',
    meets: 'already-blocked',
    by: () =>
      order(otherModerator.token, 'blockPerson', {
        ...{ blockId: randomUUID(), uid: blocked.uid, territoryId: city.id, days: 1, ...said },
      }),
  },
]

attempts('rates', [...postings, ...drafts, ...submissions, ...blocks, ...counted])

controls('rates', [
  done('somebody', 'the next post', () => paced(calm, { since, count: 6 }, 'next')),
  done('somebody', 'the first post of the next hour', () => paced(rested, {}, 'next')),
  done('somebody', 'a draft in place of one that goes', () =>
    commit(
      collector.token,
      ...draft(collector, 'more', fresh, [...ids.slice(1), 'more']),
      remove(paths.draft(collector.uid, 'd0')),
    ),
  ),
  done('somebody', 'a fourth text once one waits no longer', async () => {
    await lay({
      [paths.proposal(places.second as string)]: {
        ...(standing(cast as Cast, 'rejected') as Fields),
        authorUid: patient.uid,
      },
    })
    return sends({ ...places, second: `s-${city.id}` })
  }),
  done('somebody', 'three returned texts', () =>
    commit(
      many.token,
      ...manyReturned.slice(0, 3).flatMap((id) => resubmission(many, id, back, { places: null })),
      put(paths.writing(many.uid, 'submissions'), {
        first: manyReturned[0],
        second: manyReturned[1],
        third: manyReturned[2],
      }),
    ),
  ),
  done('blocked', 'submit in another city', () =>
    commit(blocked.token, ...submission(blocked, elsewhere.id, `k-${elsewhere.id}`)),
  ),
  done('blocked', 'appeal', () => order(blocked.token, 'actOnBlock', { act: 'appeal', blockId, ...said })),
  done('stranger', 'a report', () =>
    order(stranger.token, 'actOnPost', { act: 'report', ...target('by-blocked'), rule: 1 }),
  ),
])
