import { paths } from '../../domain/src/paths.ts'
import { signUp } from './support/accounts.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { castOf } from './support/cast.ts'
import { draftOf, lay, layDiscussion, layText, notificationOf } from './support/stage.ts'
import {
  bytes,
  change,
  commit,
  type Fields,
  geoPoint,
  now,
  put,
  reference,
  Value,
  type Write,
} from './support/store.ts'
import { draft, post, proposalOf, resubmission, submission, submittedEvent, withdrawal } from './support/writing.ts'

const cast = await castOf()
const { city, author } = cast
const writer = await signUp('Пишущая')
const { posts } = await layDiscussion(cast)
const open = await layText(cast, 'assigned')
const returned = await layText(cast, 'returned')
await lay({
  [paths.notification(author.uid, 'n')]: notificationOf(city),
  [paths.draft(author.uid, 'd')]: draftOf(city),
  [paths.writing(author.uid, 'drafts')]: { ids: ['d'] },
})

/** A value of each type that Firestore has, none of them a good one for a field of another. */
const values: Record<string, unknown> = {
  null: null,
  boolean: true,
  integer: 7,
  double: 0.5,
  text: 'x',
  time: new Date('2026-01-05'),
  bytes,
  reference: reference('people/x'),
  place: geoPoint,
  list: ['x'],
  map: { x: 1 },
}

/** A document that somebody may write: its fields, of which types each may be, and the write with some changed. */
interface Written {
  what: string
  fields: Fields
  /** Types that a field may have beside that of its example, where a wrong value says nothing. */
  also?: Record<string, string[]>
  write: (changed: Fields) => Write[]
  /** Fields that are held against one value alone: one wrong type stands for all. */
  fixed?: string[]
  /** Fields that may be left out. */
  optional?: string[]
}

const step = { state: 'assigned', rev: 1, public: true }
const withdrawn = { act: 'withdraw', from: 'assigned', to: 'withdrawn', text: 'Вопрос решён без участия', lang: 'ru' }
const written: Written[] = [
  {
    what: 'a text',
    fields: proposalOf(writer, city.id),
    fixed: [
      ...['authorUid', 'authorName', 'source', 'forumId', 'state', 'public', 'number', 'submittedAt', 'changedAt'],
      ...['publishedAt', 'dueOn', 'departmentId', 'coDepartmentIds', 'answer', 'disputed', 'outcome'],
    ],
    write: (proposal) => submission(writer, city.id, `t-${city.id}`, { proposal }),
  },
  {
    what: 'the first event',
    fields: submittedEvent,
    fixed: ['act', 'from', 'to', 'at', 'by', 'departmentId', 'rule', 'decision', 'dueOn'],
    write: (event) => submission(writer, city.id, `t-${city.id}`, { event }),
  },
  {
    what: 'the event of a withdrawal',
    fields: { ...submittedEvent, rev: 2, ...withdrawn },
    write: (event) => withdrawal(open, step, { event }),
  },
  {
    what: 'a post',
    fields: postFields(),
    fixed: ['authorUid', 'authorName', 'createdAt', 'hidden', 'hiddenReason'],
    also: { text: ['text'] },
    write: (fields) => post(author, `${posts}/t`, fields),
  },
  {
    what: 'a draft',
    fields: { ...draftOf(city), rev: 2 },
    also: {
      title: ['text'],
      body: ['text'],
      theme: ['null'],
      districtId: ['text'],
      ngoId: ['text'],
      proposalId: ['text'],
      territoryId: ['text'],
      updatedAt: ['time'],
    },
    write: (fields) => [put(paths.draft(author.uid, 'd'), { ...draftOf(city), rev: 2, ...fields })],
  },
  {
    what: 'a person',
    fields: { lang: 'ru', lastSubmittedAt: now },
    also: { lastSubmittedAt: ['null'] },
    write: (fields) => [change(paths.person(author.uid), fields)],
    optional: ['lang', 'lastSubmittedAt'],
  },
  {
    what: 'the count of posts',
    fields: { lastAt: now, lastPost: 'x', since: now, count: 1 },
    also: { lastPost: ['text'] },
    write: (fields) => [
      put(paths.writing(author.uid, 'posts'), { lastAt: now, lastPost: 'x', since: now, count: 1, ...fields }),
    ],
  },
  {
    what: 'the places that wait',
    fields: { first: null, second: null, third: null },
    also: Object.fromEntries(['first', 'second', 'third'].map((place) => [place, ['text', 'null']])),
    write: (fields) => [
      put(paths.writing(author.uid, 'submissions'), { first: null, second: null, third: null, ...fields }),
    ],
  },
  {
    what: 'the list of drafts',
    fields: { ids: ['d'] },
    write: (fields) => [put(paths.writing(author.uid, 'drafts'), { ids: ['d'], ...fields })],
  },
  {
    what: 'whether a notification is read',
    fields: { read: true },
    also: { read: ['boolean'] },
    write: (fields) => [change(paths.notification(author.uid, 'n'), { read: true, ...fields })],
    optional: ['read'],
  },
]

function postFields(): Fields {
  return {
    authorUid: '',
    authorName: '',
    ngoId: null,
    ngoName: null,
    text: '',
    lang: '',
    replyTo: null,
    createdAt: now,
    hidden: false,
    hiddenReason: null,
  }
}

const tokenFor = ({ what }: Written) => (what === 'a text' || what === 'the first event' ? writer.token : author.token)
const attempt = (subject: Written, what: string, changed: Fields): Attempt => ({
  who: subject.what,
  what,
  meets: 'denied',
  by: () => commit(tokenFor(subject), ...subject.write(changed)),
})

/** Whether a value of this type may stand in the field after all. */
const isGood = (field: string, type: string, { fields, also }: Written): boolean =>
  also?.[field]?.includes(type) || (type === 'null' && fields[field] === null)

/** A type that a fixed field may be taken for: nothing where something is, else a text. */
const fixedBy = (field: string) =>
  /^(?:authorUid|authorName|state|source|rev|act|to|by)$/.test(field) ? 'null' : 'text'
const usual = ['null', 'integer', 'text', 'list', 'map']

const wrongTypes = written.flatMap((subject) =>
  Object.keys(subject.fields).flatMap((field) =>
    Object.entries(values)
      .filter(([type]) => !isGood(field, type, subject))
      // Of types that no rule tells apart, one stands for all but where texts and numbers are asked for.
      .filter(([type]) => usual.includes(type) || /^(?:text|rev|count|title)$/.test(field))
      .filter(([type]) => !subject.fixed?.includes(field) || type === fixedBy(field))
      .filter(() => subject.what !== 'the event of a withdrawal' || /^(?:act|from|to|text|lang)$/.test(field))
      .map(([type, value]) => attempt(subject, `${field} of the type ${type}`, { [field]: value })),
  ),
)

/** A field that is left out: it is written as one that the server is to remove, or not at all. */
const leftOut = written.flatMap((subject) =>
  Object.keys(subject.fields)
    .filter((field) => !subject.optional?.includes(field))
    .filter((field) => subject.what !== 'the event of a withdrawal' || /^(?:text|lang)$/.test(field))
    .map((field): Attempt => {
      const without = (write: Write): Write => {
        const { [field]: _, ...fields } = (write.update?.fields ?? {}) as Fields
        const updateTransforms = write.updateTransforms?.filter(
          (each) => (each as { fieldPath: string }).fieldPath !== field,
        )
        return {
          ...write,
          update: { name: write.update?.name ?? '', fields },
          ...(updateTransforms && { updateTransforms }),
        }
      }
      const place = subject.what === 'the first event' || subject.what === 'the event of a withdrawal' ? 1 : 0
      return {
        who: subject.what,
        what: `without ${field}`,
        meets: 'denied',
        by: () =>
          commit(
            tokenFor(subject),
            ...subject.write({}).map((write, index) => (index === place ? without(write) : write)),
          ),
      }
    }),
)

const more = written.map((subject) => attempt(subject, 'with one field more', { extra: 'x' }))

const text = written[0] as Written
const said = written[3] as Written
const unfinished = written[4] as Written
const long = (length: number) => 'а'.repeat(length)
const bounds: Attempt[] = [
  attempt(text, 'a title of 141 signs', { title: long(141) }),
  attempt(text, 'a title of 9 signs', { title: long(9) }),
  attempt(text, 'a title of 400 kB', { title: long(200_000) }),
  attempt(text, 'a text of 10,001 signs', { body: long(10_001) }),
  attempt(text, 'a text of 29 signs', { body: long(29) }),
  attempt(text, 'a text of 900 kB', { body: long(450_000) }),
  attempt(text, 'a title of 71 signs that take two units each', { title: '𐎀'.repeat(71) }),
  attempt(text, 'ten audiences', { audience: Array.from({ length: 10 }, () => 'youth') }),
  attempt(text, 'an audience that is none', { audience: ['nobody'] }),
  attempt(text, 'an audience within an audience', { audience: { 0: 'youth' } }),
  attempt(text, 'a kind that is none', { kind: 'petition' }),
  attempt(text, 'a kind in capitals', { kind: 'PROPOSAL' }),
  attempt(text, 'a theme that is none', { theme: 'weather' }),
  attempt(text, 'a theme that every object has', { theme: 'constructor' }),
  attempt(text, 'a language that is none', { lang: 'de' }),
  attempt(text, 'a level that is none', { level: 'village' }),
  attempt(text, 'a title of nothing', { title: '' }),
  attempt(text, 'a title of signs alone', { title: '!!!!!!!!!!!!' }),
  attempt(text, 'a title of two lines', { title: 'Скамья на\nостановке' }),
  attempt(text, 'a district that is a path', { districtId: `${city.id}/x` }),
  attempt(text, 'a territory that is a path', { territoryId: `../${city.id}` }),
  attempt(text, 'a territory that is empty', { territoryId: '' }),
  attempt(text, 'an NGO that is a path', { ngoId: `${city.ngoId}/ngoMembers/x`, ngoName: 'x' }),
  attempt(said, 'a text of 2,001 signs', { text: long(2_001) }),
  attempt(said, 'a text of 900 kB', { text: long(450_000) }),
  attempt(said, 'a text of nothing', { text: '' }),
  attempt(said, 'an answer to a path', { replyTo: 'said/postHistory/1' }),
  attempt(said, 'an answer to an empty id', { replyTo: '' }),
  attempt(said, 'a language that is none', { lang: '' }),
  attempt(unfinished, 'a title of 281 signs', { title: long(281) }),
  attempt(unfinished, 'a text of 20,001 signs', { body: long(20_001) }),
  attempt(unfinished, 'a territory that is a path', { territoryId: 'a/b' }),
  attempt(unfinished, 'a revision of 2.5', { rev: 2.5 }),
  attempt(unfinished, 'a revision that is no number', { rev: new Value({ doubleValue: 'NaN' }) }),
]

attempts('types', [...wrongTypes, ...leftOut, ...more, ...bounds])

const control = (subject: Written, changed: Fields = {}): Attempt => ({
  who: subject.what,
  what: 'as it has to be',
  meets: 'done',
  by: () => commit(tokenFor(subject), ...subject.write(changed)),
})
controls('types', [
  ...written
    .filter(({ what }) => !/first event|list of drafts|count of posts|places|person/.test(what))
    .map((subject) => control(subject)),
  control(written[5] as Written, { lang: 'en' }),
  {
    who: 'the list of drafts',
    what: 'as it has to be',
    meets: 'done',
    by: () => commit(author.token, ...draft(author, 'e', { ...draftOf(city), updatedAt: now }, ['d', 'e'])),
  },
  {
    who: 'the text of a resubmission',
    what: 'as it has to be',
    meets: 'done',
    by: () => commit(author.token, ...resubmission(author, returned, { state: 'returned', rev: 1, public: false })),
  },
])
