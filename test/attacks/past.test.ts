import { setTimeout as sleep } from 'node:timers/promises'
import { Timestamp } from 'firebase-admin/firestore'
import { paths } from '../../domain/src/paths.ts'
import { admin } from '../functions/support/admin.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { castOf, giveStaff } from './support/cast.ts'
import { layDiscussion, layText } from './support/stage.ts'
import { askStore, list, nameOf, type Token, wordFor } from './support/store.ts'

// What somebody could read once: a role that is revoked, a post that was hidden since.

const cast = await castOf()
const { city, moderator, otherModerator } = cast
const waiting = nameOf(paths.proposal(await layText(cast, 'submitted')))
const { posts } = await layDiscussion(cast)
const queue = [['territoryId', 'EQUAL', city.id] as const, ['state', 'EQUAL', 'submitted'] as const]
const ofCity = { from: 'proposals', where: queue.map(([...condition]) => condition), limit: 50 }

/** A transaction that somebody begins while they may, and keeps. */
async function begin(token: Token, readOnly: object): Promise<string> {
  const { body } = await askStore(token, `${nameOf()}:beginTransaction`, { options: { readOnly } })
  return (JSON.parse(body) as { transaction: string }).transaction
}

const kept = await begin(moderator.token, {})
// A time between what was laid out and what follows.
await sleep(5)
const then = new Date()
const readTime = then.toISOString()
await sleep(5)
await giveStaff(moderator, { roles: {} })
const post = admin.doc(`${posts}/said`)
await post.update({
  text: '',
  authorName: '',
  hidden: true,
  hiddenReason: 'Оскорбление',
  hiddenLang: 'ru',
  hiddenRule: 1,
})

const structuredQuery = {
  from: [{ collectionId: 'proposals' }],
  where: {
    compositeFilter: {
      op: 'AND',
      filters: queue.map(([fieldPath, op, stringValue]) => ({
        fieldFilter: { field: { fieldPath }, op, value: { stringValue } },
      })),
    },
  },
  limit: 50,
}
const postsQuery = { from: [{ collectionId: 'posts' }], orderBy: [{ field: { fieldPath: 'createdAt' } }], limit: 50 }
const sessionName = nameOf(posts.slice(0, -'/posts'.length))

/** Every way to ask for documents at a time. */
const waysOf = (token: Token, selector: object, document: string, parent: string, query: object) => ({
  'one document': () => askStore(token, `${document}?${new URLSearchParams(selector as Record<string, string>)}`),
  'documents by name': () => askStore(token, `${nameOf()}:batchGet`, { documents: [document], ...selector }),
  'a query': () => askStore(token, `${parent}:runQuery`, { structuredQuery: query, ...selector }),
  'a number': () =>
    askStore(token, `${parent}:runAggregationQuery`, {
      structuredAggregationQuery: { structuredQuery: query, aggregations: [{ alias: 'found', count: {} }] },
      ...selector,
    }),
})
const rows = (who: string, when: string, ways: ReturnType<typeof waysOf>): Attempt[] =>
  Object.entries(ways).map(([what, ask]) => ({
    who,
    what: `${what}, ${when}`,
    meets: 'denied',
    by: async () => wordFor(await ask()),
  }))

const begunLater = await begin(moderator.token, { readTime })
attempts('reading', [
  ...rows(
    'a former moderator',
    'of the time before',
    waysOf(moderator.token, { readTime }, waiting, nameOf(), structuredQuery),
  ),
  ...rows(
    'a former moderator',
    'by a transaction from before',
    waysOf(moderator.token, { transaction: kept }, waiting, nameOf(), structuredQuery),
  ),
  ...rows(
    'a former moderator',
    'by a transaction of the time before',
    waysOf(moderator.token, { transaction: begunLater }, waiting, nameOf(), structuredQuery),
  ),
  ...rows(
    'a visitor',
    'of the time before a post was hidden',
    waysOf(null, { readTime }, nameOf(post.path), sessionName, postsQuery),
  ),
])

controls('reading', [
  { who: 'a moderator', what: 'the queue as it is', meets: 'done', by: () => list(otherModerator.token, ofCity) },
  {
    who: 'a visitor',
    what: 'the posts as they are',
    meets: 'done',
    by: async () => wordFor(await askStore(null, `${sessionName}:runQuery`, { structuredQuery: postsQuery })),
  },
  {
    who: 'an administrator of the database',
    what: 'the text of a post before it was hidden',
    meets: 'На остановке нет навеса',
    by: () =>
      admin.runTransaction(async (transaction) => String((await transaction.get(post)).get('text')), {
        readOnly: true,
        readTime: Timestamp.fromDate(then),
      }),
  },
])
