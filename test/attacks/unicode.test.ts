import { paths } from '../../domain/src/paths.ts'
import { fieldsOf } from '../functions/support/admin.ts'
import { signUp } from './support/accounts.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { order } from './support/callables.ts'
import { castOf } from './support/cast.ts'
import { importOf, lay, layDiscussion, layText, postOf } from './support/stage.ts'
import { commit } from './support/store.ts'
import { post, submission, withdrawal } from './support/writing.ts'

const cast = await castOf()
const { city, author, moderator, akimOffice, official, secretary } = cast
const writer = await signUp('Пишущая')
const { posts, forumId } = await layDiscussion(cast)
const open = await layText(cast, 'assigned')

/** One sign of each class that shows nothing, or shows something else than what stands there. */
const signs: Record<string, string> = {
  'a zero-width space': '\u200b',
  'a zero-width joiner between letters': '\u200d',
  'a word joiner': '\u2060',
  'a soft hyphen': '\u00ad',
  'a byte order mark': '\ufeff',
  'a mark to read from the right': '\u200f',
  'an override of the direction': '\u202e',
  'an isolate of the direction': '\u2066',
  'a zero byte': '\u0000',
  'a bell': '\u0007',
  'a tab': '\t',
  'a carriage return': '\r',
  'a separator of lines': '\u2028',
  'a control of the second row': '\u0085',
  'private use': '\ue000',
  'private use of a far plane': '\u{100000}',
  'a tag': '\u{e0041}',
  'a selector of a far plane': '\u{e0100}',
  'a noncharacter': '\uffff',
  'a filler of Hangul': '\u3164',
  'Braille without a dot': '\u2800',
  'an ideographic blank': '\u3000',
  'a thin blank': '\u2009',
  'an Ogham blank': '\u1680',
  'a joiner of graphemes': '\u034f',
  'a sign of interlinear notes': '\ufff9',
  'three stacked marks': '\u0301\u0302\u0303',
}
const title = (sign: string) => `Скамья на${sign}каждой остановке`
const said = (sign: string) => `Вопрос решён без${sign}участия акимата`
const denied = (who: string, what: string, by: Attempt['by']): Attempt => ({ who, what, meets: 'denied', by })

const underRules: Attempt[] = Object.entries(signs).flatMap(([what, sign]) => [
  denied('writer', `${what} in a title`, () =>
    commit(writer.token, ...submission(writer, city.id, `u-${city.id}`, { proposal: { title: title(sign) } })),
  ),
  denied('writer', `${what} in a post`, () =>
    commit(writer.token, ...post(writer, `${posts}/u`, { text: said(sign) })),
  ),
])
/** Signs that a text may have, where it may not. */
const places: Attempt[] = [
  denied('writer', 'a blank before a title', () =>
    commit(writer.token, ...submission(writer, city.id, `u-${city.id}`, { proposal: { title: ` ${title(' ')}` } })),
  ),
  denied('writer', 'a blank that does not break behind a title', () =>
    commit(
      writer.token,
      ...submission(writer, city.id, `u-${city.id}`, { proposal: { title: `${title(' ')}\u00a0` } }),
    ),
  ),
  denied('writer', 'two blanks in a title', () =>
    commit(writer.token, ...submission(writer, city.id, `u-${city.id}`, { proposal: { title: title('  ') } })),
  ),
  denied('writer', 'a title of twenty blanks and a letter', () =>
    commit(
      writer.token,
      ...submission(writer, city.id, `u-${city.id}`, { proposal: { title: `${'\u00a0'.repeat(20)}x` } }),
    ),
  ),
  denied('writer', 'a title of marks without letters', () =>
    commit(writer.token, ...submission(writer, city.id, `u-${city.id}`, { proposal: { title: '\u0301'.repeat(20) } })),
  ),
  denied('writer', 'a title of pictures', () =>
    commit(writer.token, ...submission(writer, city.id, `u-${city.id}`, { proposal: { title: '🙂'.repeat(10) } })),
  ),
  denied('writer', 'an override in the middle of a text', () =>
    commit(
      writer.token,
      ...submission(writer, city.id, `u-${city.id}`, { proposal: { body: `${'Текст '.repeat(9)}\u202eконец` } }),
    ),
  ),
  denied('writer', 'blanks at the end of a line of a text', () =>
    commit(
      writer.token,
      ...submission(writer, city.id, `u-${city.id}`, { proposal: { body: `${'Текст '.repeat(9)}\nконец` } }),
    ),
  ),
  denied('writer', 'four line breaks in a post', () =>
    commit(writer.token, ...post(writer, `${posts}/u`, { text: 'Первое\n\n\n\nвторое' })),
  ),
  denied('writer', 'a post of nothing but a joiner', () =>
    commit(writer.token, ...post(writer, `${posts}/u`, { text: '\u200d' })),
  ),
  denied('writer', 'a post that ends with a line break', () =>
    commit(writer.token, ...post(writer, `${posts}/u`, { text: 'Первое\n' })),
  ),
  ...['\u202e', '\u200b', '\u0000', '\ue000'].map((sign) =>
    denied(
      'author',
      `${Object.entries(signs).find(([, each]) => each === sign)?.[0]} in the reason of a withdrawal`,
      () =>
        commit(
          author.token,
          ...withdrawal(open, { state: 'assigned', rev: 1, public: true }, { event: { text: said(sign) } }),
        ),
    ),
  ),
]

// Callables take such a text as it is seen, and refuse one of which nothing is.

const hidden = (sign: string) => sign.repeat(60)
const nothing: Record<string, string> = {
  'zero-width spaces': hidden('\u200b'),
  'fillers of Hangul': hidden('\u3164'),
  'blanks that do not break': hidden('\u00a0'),
  'private use': hidden('\ue000'),
  'marks alone': hidden('\u0301'),
  dots: hidden('.'),
}
const reason = (text: string) => ({ reason: text, lang: 'ru' })
const submitted = await layText(cast, 'submitted')
const assigned = await layText(cast, 'assigned')
const answered = await layText(cast, 'answered')
const disputed = await layText(cast, 'disputed')
const applied = `i-${city.id}`
await lay({ [paths.registerImport(applied)]: importOf(cast, { state: 'applied', done: 1 }) })
const enough = 'Сказано достаточно подробно для этого случая, и даже чуть длиннее.'
const orders: Record<string, (text: string) => Promise<string>> = {
  'the reason to return': (text) =>
    order(moderator.token, 'actOnProposal', { act: 'return', proposalId: submitted, rev: 1, ...reason(text) }),
  'the reason to reject': (text) =>
    order(moderator.token, 'actOnProposal', { act: 'reject', rule: 1, proposalId: submitted, rev: 1, ...reason(text) }),
  'an answer': (text) =>
    order(official.token, 'actOnProposal', {
      ...{ act: 'answer', proposalId: assigned, rev: 1, decision: 'declined', lang: 'ru' },
      ...{ text, referredTo: null, commitments: [] },
    }),
  'what an answer commits to': (text) =>
    order(official.token, 'actOnProposal', {
      ...{ act: 'answer', proposalId: assigned, rev: 1, decision: 'accepted', lang: 'ru' },
      ...{ text: enough, referredTo: null, commitments: [{ title: text, dueOn: '2026-12-31' }] },
    }),
  'whom an answer refers to': (text) =>
    order(official.token, 'actOnProposal', {
      ...{ act: 'answer', proposalId: assigned, rev: 1, decision: 'beyond_competence', lang: 'ru' },
      ...{ text: enough, referredTo: text, commitments: [] },
    }),
  'the reason of a dispute': (text) =>
    order(author.token, 'actOnProposal', { act: 'dispute', proposalId: answered, rev: 1, ...reason(text) }),
  'the reason to dismiss': (text) =>
    order(akimOffice.token, 'actOnProposal', { act: 'dismiss', proposalId: disputed, rev: 1, ...reason(text) }),
  'the reason to hide': (text) =>
    order(moderator.token, 'hidePost', { forumId, sessionId: 's', postId: 'said', rule: 3, ...reason(text) }),
  'a corrected post': (text) =>
    order(author.token, 'actOnPost', { act: 'correct', forumId, sessionId: 's', postId: 'said', text, lang: 'ru' }),
  'the reason of a block': (text) =>
    order(moderator.token, 'blockPerson', {
      ...{ blockId: 'u', uid: writer.uid, territoryId: city.id, days: 1 },
      ...reason(text),
    }),
  'the reason of a role': (text) =>
    order(cast.administrator.token, 'changeRole', {
      ...{ uid: writer.uid, territoryId: city.id, role: 'secretary', departmentId: null, grant: true },
      ...{ substitution: null, ...reason(text) },
    }),
  'the reason to undo an import': (text) =>
    order(cast.administrator.token, 'actOnImport', { act: 'undo', importId: applied, ...reason(text) }),
  'a spoken text': (text) =>
    order(secretary.token, 'enterSpoken', {
      ...{ kind: 'proposal', title: title(' '), body: text, lang: 'ru', theme: 'transport', level: 'city' },
      ...{ districtId: null, audience: [], territoryId: city.id, ngoId: city.ngoId, forumId: null, proposalId: 'u' },
    }),
}
const wordless: Attempt[] = Object.entries(orders).flatMap(([field, send], index) =>
  Object.entries(nothing)
    // Each field goes through the same check: two ways of saying nothing for each, all of them together.
    .filter((_, at) => (at + index) % 3 === 0)
    .map(([what, text]) => ({ who: field, what, meets: 'invalid-request', by: () => send(text) })),
)

/** What is kept of a text that came with such a sign. */
async function keptOf(sign: string, index: number): Promise<string> {
  const postId = `kept-${index}`
  await lay({ [`${posts}/${postId}`]: postOf(author) })
  const target = { forumId, sessionId: 's', postId }
  const met = await order(author.token, 'actOnPost', { act: 'correct', ...target, text: said(sign), lang: 'ru' })
  if (met !== 'done') return met
  const { text } = await fieldsOf(`${posts}/${postId}`)
  return String(text).includes(sign) ? 'kept' : 'taken out'
}
const cleaned: Attempt[] = Object.entries(signs).map(([what, sign], index) => ({
  who: 'author',
  what: `${what} in a corrected post`,
  meets: 'taken out',
  by: () => keptOf(sign, index),
}))

// Names.

const names: [string, string, string][] = [
  ['name-unfit', 'a zero-width space', 'Ива\u200bн'],
  ['name-unfit', 'an override', '\u202eнавИ'],
  ['name-unfit', 'an isolate', 'Иван\u2066'],
  ['name-unfit', 'a filler of Hangul', '\u3164\u3164'],
  ['name-unfit', 'stacked marks', 'И\u0301\u0302\u0303ван'],
  ['name-unfit', 'one mark on a letter that is none', 'Ив\u0310ан'],
  ['name-unfit', 'two scripts in a word', 'Мaдина'],
  ['name-unfit', 'Greek letters', 'Ανδρέας'],
  ['name-unfit', 'Cherokee letters that look Latin', 'ᎪᏞᎡ'],
  ['name-unfit', 'full-width letters', 'Ａｉｓｈａ'],
  ['name-unfit', 'letters of mathematics', '𝐀𝐢𝐬𝐡𝐚'],
  ['name-unfit', 'letters in circles', 'Ⓐⓘⓢⓗⓐ'],
  ['name-unfit', 'small capitals', 'ᴀɪsʜᴀ'],
  ['name-unfit', 'superscripts', 'Айшаᵃ'],
  ['name-unfit', 'a tag', 'Айша\u{e0041}'],
  ['name-unfit', 'private use', 'Айша\ue000'],
  ['name-unfit', 'a picture', 'Айша ✅'],
  ['name-unfit', 'a tick of another font', 'Айша ✓'],
  ['name-unfit', 'a line break', 'Айша\nНовая'],
  ['name-unfit', 'an IIN', '900101300123'],
  ['name-unfit', 'an IIN in full-width digits', '９００１０１３００１２３'],
  ['name-unfit', 'an address', 'aisha@kopir.example'],
  ['name-unfit', 'a link', 'kopir.example/a'],
  ['name-unfit', 'tags', '<b>Айша</b>'],
  ['name-unfit', 'a formula', '=HYPERLINK("x")'],
  ['name-unfit', 'nothing', '   '],
  ['name-unfit', '81 letters', 'а'.repeat(81)],
  ['name-reserved', 'the akimat', 'Акимат города Алматы'],
  ['name-reserved', 'a moderator', 'Модератор'],
  ['name-reserved', 'a moderator in capitals', 'МОДЕРАТОР'],
  ['name-reserved', 'a moderator with a Kazakh letter', 'Мөдератор'],
  ['name-reserved', 'an administrator in Latin', 'Administrator'],
  ['name-reserved', 'an administrator with an l for an I', 'ADMlNISTRATOR'],
  ['name-reserved', 'an office letter by letter', 'Мо де ра то ры'],
  ['name-reserved', 'the akim of a place', 'Аким Город'],
  ['name-reserved', 'a department in Kazakh', 'Экология басқармасы'],
  ['name-reserved', 'this site', 'Көпір'],
]
const named: Attempt[] = names.map(([meets, what, displayName]) => ({
  who: 'somebody new',
  what: `the name: ${what}`,
  meets,
  by: () => order(newcomer.token, 'setName', { displayName, lang: 'ru' }),
}))
const newcomer = await signUp('', { named: false })

attempts('unicode', [...underRules, ...places, ...wordless, ...cleaned, ...named])

controls('unicode', [
  {
    who: 'writer',
    what: 'accents, pictures, blanks that do not break and quotes in a text',
    meets: 'done',
    by: () =>
      commit(
        writer.token,
        ...submission(writer, city.id, `u-${city.id}`, {
          proposal: {
            title: 'Скамьи «у\u00a0дома» и́ 👩‍👩‍👧 рядом',
            body: `Пожилые люди ждут автобус стоя: нужна скамья.\n\n— раз;\n— два`,
          },
        }),
      ),
  },
  {
    who: 'writer',
    what: 'a post',
    meets: 'done',
    by: () => commit(writer.token, ...post(writer, `${posts}/u`, { text: 'Да' })),
  },
  ...Object.entries(orders)
    .filter(([field]) => !/reject|commits|refers/.test(field))
    .sort(([a], [b]) => (a === 'the reason to hide' ? 1 : b === 'the reason to hide' ? -1 : 0))
    .map(([field, send]) => ({ who: field, what: 'with words', meets: 'done', by: () => send(enough) })),
  {
    who: 'somebody new',
    what: 'a name',
    meets: 'done',
    by: () => order(newcomer.token, 'setName', { displayName: 'Әсел Нұрланқызы', lang: 'kk' }),
  },
])
