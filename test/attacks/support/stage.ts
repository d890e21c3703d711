import { randomUUID } from 'node:crypto'
import type { Commitment } from '../../../domain/src/commitment/commitment.ts'
import { paths } from '../../../domain/src/paths.ts'
import type { Proposal } from '../../../domain/src/proposal/proposal.ts'
import type { ProposalState } from '../../../domain/src/proposal/states.ts'
import type { RegisterImport } from '../../../domain/src/register-import/register-import.ts'
import { admin } from '../../functions/support/admin.ts'
import { importFields } from '../../functions/support/imports.ts'
import { layProposal } from '../../functions/support/proposals.ts'
import type { Cast } from './cast.ts'
import type { Fields } from './store.ts'

const localized = (text: string) => ({ kk: text, ru: text, en: text })
const before = new Date('2026-01-05T05:00:00Z')

/** The name of a city's NGO, as it stands beside what is said for it. */
export const ngoName = { kk: 'Жасыл аула', ru: 'Зелёный двор' }

/** Documents by path, past the rules. */
export async function lay(documents: Record<string, object>): Promise<void> {
  const batch = admin.batch()
  for (const [path, fields] of Object.entries(documents)) batch.set(admin.doc(path), fields)
  await batch.commit()
}

const unpublished: readonly ProposalState[] = ['submitted', 'returned', 'rejected', 'withdrawn']

/** What a proposal of the cast's author for the city's NGO says in a state; withdrawn ones were never published. */
export function standing(cast: Cast, state: ProposalState): Partial<Proposal> {
  const isPublic = !unpublished.includes(state)
  const isAssigned = isPublic && state !== 'published'
  return {
    state,
    ngoId: cast.city.ngoId,
    ngoName,
    ...(isPublic && { public: true, number: 'X-2026-000001', publishedAt: before, dueOn: '2099-01-01' }),
    ...(isAssigned && { departmentId: cast.city.ecology }),
    ...(state === 'disputed' && { disputed: true }),
  }
}

/** Lays out a proposal of the cast's author; its id. */
export const layText = (cast: Cast, state: ProposalState, change: Partial<Proposal> = {}): Promise<string> =>
  layProposal(
    cast.city,
    { uid: cast.author.uid, displayName: cast.author.name },
    { ...standing(cast, state), ...change },
  )

const sessionOf = ({ city }: Cast, forumId: string, change: Fields = {}): Fields => ({
  forumId,
  territoryId: city.id,
  kind: 'panel',
  title: localized('Сессия'),
  theme: 'ecology',
  place: localized('Зал'),
  startsAt: before,
  endsAt: before,
  moderatorUids: [],
  moderatorNames: [],
  discussionOpen: true,
  ...change,
})

export const postOf = ({ uid, name }: { uid: string; name: string }, change: Fields = {}): Fields => ({
  authorUid: uid,
  authorName: name,
  ngoId: null,
  ngoName: null,
  text: 'На остановке нет навеса',
  lang: 'ru',
  replyTo: null,
  createdAt: new Date(),
  hidden: false,
  hiddenReason: null,
  ...change,
})

export const commitmentOf = ({ city, author }: Cast, change: Partial<Commitment> = {}): Omit<Commitment, 'id'> => ({
  territoryId: city.id,
  year: 2026,
  title: 'Высадить 200 деревьев',
  lang: 'ru',
  departmentId: city.ecology,
  theme: 'ecology',
  dueOn: '2099-12-01',
  state: 'planned',
  rev: 1,
  source: { kind: 'document', id: null, label: 'Дорожная карта' },
  authorUid: author.uid,
  ngoId: null,
  report: null,
  reason: null,
  cancellationRequest: null,
  confirmedOn: null,
  createdAt: before,
  ...change,
})

export const blockOf = ({ city, blocked }: Cast, change: Fields = {}): Fields => ({
  uid: blocked.uid,
  displayName: blocked.name,
  territoryId: city.id,
  reason: 'Оскорбляет участников обсуждения',
  lang: 'ru',
  at: before,
  until: new Date(Date.now() + 86_400_000),
  appeal: null,
  decision: null,
  ...change,
})

/** A register import of the cast's administrator that is being laid down. */
export const importOf = ({ city, administrator }: Cast, change: Partial<RegisterImport> = {}) =>
  importFields(city.id, administrator.uid, change)

export const draftOf = ({ id }: { id: string }): Fields => ({
  territoryId: id,
  kind: 'proposal',
  title: 'Начатый текст',
  body: 'Ещё не дописан',
  lang: 'ru',
  theme: null,
  level: 'city',
  districtId: null,
  audience: [],
  ngoId: null,
  proposalId: null,
  updatedAt: before,
  rev: 1,
})

export const notificationOf = ({ id }: { id: string }): Fields => ({
  kind: 'proposal-step',
  subject: { proposalId: 'p', rev: 2 },
  territoryId: id,
  act: 'return',
  as: 'author',
  number: null,
  title: 'Посадить деревья',
  lang: 'ru',
  at: before,
  about: 'proposal',
  read: false,
})

/** A session with an open discussion and one post of the author's; its address. */
export async function layDiscussion(cast: Cast, change: Fields = {}): Promise<{ forumId: string; posts: string }> {
  const forumId = `forum-${randomUUID()}`
  const posts = paths.posts(forumId, 's')
  await lay({
    [paths.session(forumId, 's')]: sessionOf(cast, forumId, change),
    [`${posts}/said`]: postOf(cast.author),
  })
  return { forumId, posts }
}
