import { paths } from '../../../domain/src/paths.ts'
import type { Somebody } from './accounts.ts'
import { change, type Fields, now, put, type Write } from './store.ts'

// The documents that browsers write, spelled out once more, so that the rules are held against something that the domain
// did not build. A null leaves a document out.

const contentOf: Fields = {
  kind: 'proposal',
  title: 'Скамья на каждой остановке',
  body: 'Пожилые люди ждут автобус стоя: нужна скамья на каждой остановке.',
  lang: 'ru',
  theme: 'transport',
  level: 'city',
  districtId: null,
  audience: ['older_people'],
}

const eventOf = (rev: number, fields: Fields): Fields => ({
  rev,
  at: now,
  by: 'author',
  departmentId: null,
  text: null,
  lang: null,
  rule: null,
  decision: null,
  dueOn: null,
  ...fields,
})

export const submittedEvent = eventOf(1, { act: 'submit', from: null, to: 'submitted' })

export const proposalOf = ({ uid, name }: Somebody, territoryId: string): Fields => ({
  ...contentOf,
  territoryId,
  authorUid: uid,
  authorName: name,
  ngoId: null,
  ngoName: null,
  source: 'written',
  forumId: null,
  state: 'submitted',
  public: false,
  rev: 1,
  number: null,
  submittedAt: now,
  changedAt: now,
  publishedAt: null,
  dueOn: null,
  departmentId: null,
  coDepartmentIds: [],
  answer: null,
  disputed: false,
  outcome: null,
})

interface Submission {
  proposal?: Fields
  event?: Fields | null
  person?: Fields | null
  places?: Fields | null
}

/** A submission as one commit; each part may be changed or left out. */
export function submission(
  author: Somebody,
  territoryId: string,
  id: string,
  { proposal = {}, event = {}, person = {}, places = {} }: Submission = {},
): Write[] {
  const own = paths.person(author.uid)
  const free = { first: id, second: null, third: null }
  return [
    put(paths.proposal(id), { ...proposalOf(author, territoryId), ...proposal }),
    ...(event ? [put(paths.proposalReview(id, 1), { ...submittedEvent, ...event })] : []),
    ...(person ? [change(own, { lastSubmittedAt: now, lastProposalId: id, ...person })] : []),
    ...(places ? [put(paths.writing(author.uid, 'submissions'), { ...free, ...places })] : []),
  ]
}

interface Stored {
  state: string
  rev: number
  public: boolean
}

interface Step {
  proposal?: Fields
  event?: Fields | null
  places?: Fields | null
}

const stepOf = (
  id: string,
  stored: Stored,
  act: string,
  to: string,
  said: Fields,
  { proposal = {}, event = {} }: Step,
) => {
  const rev = stored.rev + 1
  const eventPath = stored.public ? paths.proposalEvent : paths.proposalReview
  return [
    change(paths.proposal(id), { state: to, rev, changedAt: now, ...proposal }),
    ...(event
      ? [put(eventPath(id, rev), { ...eventOf(rev, { act, from: stored.state, to, ...said }), ...event })]
      : []),
  ]
}

export const withdrawal = (id: string, stored: Stored, step: Step = {}): Write[] =>
  stepOf(id, stored, 'withdraw', 'withdrawn', { text: 'Вопрос решён без участия акимата', lang: 'ru' }, step)

export const resubmission = (author: Somebody, id: string, stored: Stored, step: Step = {}): Write[] => [
  ...stepOf(
    id,
    stored,
    'resubmit',
    'submitted',
    {},
    {
      ...step,
      proposal: { title: 'Скамья на каждой остановке маршрута 12', ...step.proposal },
    },
  ),
  ...(step.places === null
    ? []
    : [put(paths.writing(author.uid, 'submissions'), { first: id, second: null, third: null, ...step.places })]),
]

/** A post and its count as one commit. */
export function post(author: Somebody, path: string, fields: Fields = {}, pace: Fields | null = {}): Write[] {
  const [, forumId, , sessionId, , postId] = path.split('/')
  const said = {
    authorUid: author.uid,
    authorName: author.name,
    ngoId: null,
    ngoName: null,
    text: 'На остановке нет навеса',
    lang: 'ru',
    replyTo: null,
    createdAt: now,
    hidden: false,
    hiddenReason: null,
  }
  const counted = { lastAt: now, lastPost: `${forumId}/${sessionId}/${postId}`, since: now, count: 1 }
  return [
    put(path, { ...said, ...fields }),
    ...(pace ? [put(paths.writing(author.uid, 'posts'), { ...counted, ...pace })] : []),
  ]
}

/** A draft and its line in the list of drafts as one commit. */
export const draft = (author: Somebody, id: string, fields: Fields, ids: readonly string[] = [id]): Write[] => [
  put(paths.draft(author.uid, id), fields),
  put(paths.writing(author.uid, 'drafts'), { ids }),
]
