import type { Post, Session } from '@kopir/domain/forum/forum'
import type { Ngo, NgoMember } from '@kopir/domain/ngo/ngo'
import type { ProposalStepNotification } from '@kopir/domain/notification/notification'
import { type AuthorMark, authorMarkOf } from '@kopir/domain/person/author-mark'
import type { Person } from '@kopir/domain/person/person'
import type { Staff, StaffRole } from '@kopir/domain/person/staff'
import type { Draft } from '@kopir/domain/proposal/draft'
import type { ProposalEvent } from '@kopir/domain/proposal/event'
import type { Proposal, ProposalContent } from '@kopir/domain/proposal/proposal'
import type { ProposalState } from '@kopir/domain/proposal/states'
import type { Territory } from '@kopir/domain/territory/territory'
import { type Role, roles, uidOf } from './roles.ts'

export type Fields = Record<string, unknown>
/** Documents by path. */
export type Documents = Record<string, object>
type Stored<Document> = Omit<Document, 'id'>

const longAgo = new Date('2026-01-05T05:00:00Z')
const localized = (text: string) => ({ kk: text, ru: text, en: text })

const territory = (change: Partial<Territory>): Stored<Territory> => ({
  level: 'city',
  parentId: 'kazakhstan',
  kato: '750000000',
  numberPrefix: 'ALA',
  timeZone: 'Asia/Almaty',
  name: localized('Almaty'),
  demo: false,
  ...change,
})

const ngo: Stored<Ngo> = {
  territoryId: 'almaty',
  districtId: null,
  name: { kk: 'Жасыл аула', ru: 'Зелёный двор' },
  bin: null,
  legalForm: 'public_association',
  directions: ['environment'],
  youth: false,
  status: 'active',
  statusEvidence: { source: localized('register'), asOf: '2026-01-01' },
  reportedYears: [2025],
  registeredOn: null,
  about: null,
  contacts: { website: null, email: null, phone: null },
  verified: true,
  demo: true,
}

export const person = (uid: string): Person => ({
  displayName: `Person ${uid}`,
  lang: 'kk',
  createdAt: longAgo,
  lastSubmittedAt: null,
})

const member = (ngoId: string, uid: string): NgoMember => ({ uid, role: 'head', ngoId })

const staff = (role: Role, granted: StaffRole[], territoryId = 'almaty'): Documents => {
  const uid = uidOf(role) as string
  const document: Staff = {
    uid,
    displayName: `Person ${uid}`,
    administrator: role === 'administrator' || role === 'author_with_every_role',
    roles: granted.length ? { [territoryId]: granted } : {},
    departments: granted.includes('official') ? { [territoryId]: ['almaty-ecology'] } : {},
  }
  return { [`staff/${uid}`]: document }
}

const registered = roles.filter((role) => role !== 'newcomer').flatMap((role) => uidOf(role) ?? [])

/** What stands in the database before each test. */
export const standing: Documents = {
  'territories/almaty': territory({}),
  'territories/pavlodar': territory({ kato: '551010000', numberPrefix: 'PVL', name: localized('Pavlodar') }),
  'territories/almaty-medeu': territory({ level: 'district', parentId: 'almaty', numberPrefix: null }),
  'ngos/green-yard': ngo,
  'ngos/green-yard/ngoMembers/head-uid': member('green-yard', 'head-uid'),
  'ngos/foreign': { ...ngo, territoryId: 'pavlodar', name: { ru: 'Иртыш' } },
  'ngos/foreign/ngoMembers/foreign-head-uid': member('foreign', 'foreign-head-uid'),
  ...Object.fromEntries(registered.map((uid) => [`people/${uid}`, person(uid)])),
  ...staff('moderator', ['moderator']),
  ...staff('foreign_moderator', ['moderator'], 'pavlodar'),
  ...staff('official', ['official']),
  ...staff('akim_office', ['akim_office']),
  ...staff('secretary', ['secretary']),
  ...staff('administrator', []),
  ...staff('author_with_every_role', ['moderator', 'secretary', 'official', 'akim_office']),
}

export const content: ProposalContent = {
  kind: 'proposal',
  title: 'A bench at every stop',
  body: 'Older people wait for the bus standing: every stop needs a bench.',
  lang: 'en',
  theme: 'transport',
  level: 'city',
  districtId: 'almaty-medeu',
  audience: ['older_people', 'disability'],
}

const unpublished: readonly ProposalState[] = ['submitted', 'returned', 'rejected']

/** A stored proposal of `author` for the NGO of `head`, as it looks in a state; withdrawn ones were never published. */
export function proposalIn(state: ProposalState, change: Partial<Proposal> = {}): Stored<Proposal> {
  const open = !unpublished.includes(state) && state !== 'withdrawn'
  const assigned = open && state !== 'published'
  const answered = assigned && state !== 'assigned'
  const finished = state === 'closed' || state === 'in_progress'
  return {
    ...content,
    territoryId: 'almaty',
    authorUid: 'author-uid',
    authorName: 'Person author-uid',
    ngoId: 'green-yard',
    ngoName: { kk: 'Жасыл аула', ru: 'Зелёный двор' },
    source: 'written',
    forumId: null,
    state,
    public: open,
    rev: 5,
    number: open ? 'ALA-2026-000001' : null,
    submittedAt: longAgo,
    changedAt: longAgo,
    publishedAt: open ? longAgo : null,
    dueOn: open ? '2026-01-26' : null,
    departmentId: assigned ? 'almaty-ecology' : null,
    coDepartmentIds: [],
    answer: answered
      ? {
          decision: 'explained',
          text: 'Benches are placed by the plan of the year, stop after stop.',
          lang: 'en',
          departmentId: 'almaty-ecology',
          answeredOn: '2026-01-20',
          referredTo: null,
        }
      : null,
    disputed: state === 'disputed',
    outcome: finished ? 'agreed' : null,
    ...change,
  }
}

/** A step that a moderator took. */
export const storedEvent: ProposalEvent = {
  rev: 2,
  act: 'return',
  from: 'submitted',
  to: 'returned',
  at: longAgo,
  by: 'moderator',
  departmentId: null,
  text: 'Say which stops are meant, please.',
  lang: 'en',
  rule: null,
  decision: null,
  dueOn: null,
}

export const session: Stored<Session> = {
  forumId: 'forum',
  territoryId: 'almaty',
  kind: 'panel',
  title: localized('Transport'),
  theme: 'transport',
  place: localized('Hall'),
  startsAt: longAgo,
  endsAt: longAgo,
  moderatorUids: ['moderator-uid'],
  moderatorNames: ['Moderator'],
  discussionOpen: true,
}

/** The mark that somebody of the fixtures has beside their name in Almaty; none for who has none. */
export function markOf(uid: string, isHost = false): { authorMark?: AuthorMark } {
  const authorMark = authorMarkOf((standing[`staff/${uid}`] ?? null) as Staff | null, 'almaty', isHost)
  return authorMark ? { authorMark } : {}
}

export const storedPost: Stored<Post> = {
  authorUid: 'author-uid',
  authorName: 'Person author-uid',
  ngoId: null,
  ngoName: null,
  text: 'The stop at the park has no roof.',
  lang: 'en',
  replyTo: null,
  createdAt: longAgo,
  hidden: false,
  hiddenReason: null,
}

export const draft: Stored<Draft> = {
  ...content,
  territoryId: 'almaty',
  ngoId: null,
  proposalId: null,
  updatedAt: longAgo,
  rev: 1,
}

export const notification: Stored<ProposalStepNotification> = {
  kind: 'proposal-step',
  subject: { proposalId: 'p', rev: 2 },
  territoryId: 'almaty',
  act: 'return',
  as: 'author',
  number: null,
  title: content.title,
  lang: 'en',
  at: longAgo,
  about: 'proposal',
  read: false,
}
