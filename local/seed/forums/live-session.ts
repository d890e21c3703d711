import { noWords, wordsOf } from '@kopir/domain/forum/define-post-act'
import type { Post } from '@kopir/domain/forum/forum'
import type { PostCase } from '@kopir/domain/forum/post-case'
import type { PostStep } from '@kopir/domain/forum/post-history'
import { authorMarkOf } from '@kopir/domain/person/author-mark'
import { featuredNgo } from '../featured-ngos.ts'
import { personOf, staff } from '../people.ts'
import type { Timeline } from '../timeline.ts'
import { type Event, words } from './programme.ts'

export const liveForumId = 'almaty-air-dialogue'
export const liveSessionId = 'air'
const moderatorUid = 'demo-moderator'

const minute = 60_000
const place = words(
  'Қала әкімдігі, үлкен зал және осы бет',
  'Акимат города, большой зал и эта страница',
  'City akimat, main hall, and this page',
)

/** A session that is on while the data are loaded: it began an hour ago, to the half hour, and its discussion is open. */
export function liveEvent(timeline: Timeline): Event {
  const halfHour = Math.floor(timeline.now.getTime() / (30 * minute)) * 30 * minute
  const startsAt = new Date(halfHour - 60 * minute)
  const endsAt = new Date(halfHour + 300 * minute)
  return {
    forum: {
      id: liveForumId,
      territoryId: 'almaty',
      kind: 'hearing',
      ordinal: null,
      title: words(
        'Қала ауасы: не істелді және ары қарай не болады',
        'Воздух города: что сделано и что дальше',
        "The city's air: what was done and what comes next",
      ),
      summary: words(
        'Жылу маусымы алдындағы ашық тыңдау. Залда да, осы бетте де сөйлеуге болады.',
        'Открытые слушания перед отопительным сезоном. Говорить можно в зале и на этой странице.',
        'An open hearing before the heating season. Speak in the hall or on this page.',
      ),
      place,
      startsAt,
      endsAt,
      plan: null,
    },
    sessions: [
      {
        id: liveSessionId,
        forumId: liveForumId,
        territoryId: 'almaty',
        kind: 'panel',
        title: words('Ашық талқылау', 'Открытое обсуждение', 'Open discussion'),
        theme: 'ecology',
        place,
        startsAt,
        endsAt,
        moderatorUids: [moderatorUid],
        moderatorNames: [personOf(moderatorUid).displayName],
        discussionOpen: true,
      },
    ],
  }
}

type Line = [id: string, uid: string, lang: 'kk' | 'ru', text: string, replyTo?: string]

const lines: Line[] = [
  [
    'p00',
    moderatorUid,
    'ru',
    'Добрый день. Говорим об одном за раз, без чужих адресов и телефонов; всё остальное можно.',
  ],
  [
    'p01',
    'demo-ngo',
    'ru',
    'Коллеги, за прошлую неделю наши датчики показали три ночи с превышением в четыре раза. Таблица по часам открыта всем.',
  ],
  [
    'p02',
    'demo-person-11',
    'kk',
    'Мектептерде осы деректі таңғы жиында көрсетуге бола ма? Балалар өздері бақылап жүрер еді.',
  ],
  ['p03', 'demo-person-13', 'ru', 'А что с автобусами? В пробке на проспекте дышать тяжелее, чем у котельной.'],
  [
    'p04',
    'demo-ngo',
    'ru',
    'Согласен, транспорт тоже считаем: на двух перекрёстках стоят отдельные приборы, покажу через неделю.',
    'p03',
  ],
  ['p05', 'demo-person-6', 'kk', 'Қарттарға ескерту смс арқылы келсе, қосымшасы жоқ адамдар да біледі.'],
  ['p06', 'demo-person-15', 'ru', 'В частном секторе топят чем придётся. Пока газ дороже, призывы не помогут.'],
  ['p07', 'demo-person-13', 'ru', 'Это всё из-за одного жильца, вот его адрес и телефон, звоните ему прямо сейчас.'],
  [
    'p08',
    'demo-person-8',
    'kk',
    'Балабақша маңында жапырақ өртеу тыйылмай тұр. Кімге хабарласу керегін бір жерге жазып қойсақ.',
  ],
  [
    'p09',
    'demo-activist',
    'ru',
    'Предлагаю сегодня договориться о трёх вещах: где смотреть данные, кто отвечает за ночные превышения, когда следующая встреча.',
  ],
  [
    'p10',
    'demo-person-2',
    'ru',
    'Поддерживаю. И пусть страница с данными читается программой экранного доступа: сейчас там только картинка.',
    'p09',
  ],
  ['p11', 'demo-person-3', 'kk', 'Студенттер келесі айда далалық өлшеуге шыға алады, құрал беретін ұйым болса.'],
  ['p12', 'demo-ngo', 'ru', 'Приборы дадим, напишите нам: нужно человек десять на два вечера.', 'p11'],
  [
    'p12a',
    'demo-official',
    'kk',
    'Біздің басқарманың өлшеу кестесін осы аптада ашық бетке қоямыз; қай тәулікте асып кеткені көрініп тұрады.',
    'p02',
  ],
  [
    'p13',
    'demo-person-7',
    'ru',
    'От домов: готовы повесить в подъездах короткую памятку, что делать в такие дни. Нужен согласованный текст на двух языках.',
  ],
]

const hiddenPostId = 'p07'
const reportedPostId = 'p06'

export interface SeededPost {
  post: Post
  /** The step that hid it, and who took it. */
  hiding: { step: PostStep; uid: string } | null
  /** What waits for a moderator: a report by a reader. */
  reported: PostCase | null
}

const hidingReason = {
  reason: 'В сообщении названы адрес и телефон другого человека.',
  lang: 'ru',
  rule: 3,
} as const

/**
 * What was said in the last three quarters of an hour; one post was hidden for giving away somebody's address, one
 * waits for the moderators.
 */
export function livePosts(timeline: Timeline): SeededPost[] {
  return lines.map(([id, uid, lang, text, replyTo], index) => {
    const person = personOf(uid)
    const createdAt = new Date(timeline.now.getTime() - (49 - index * 3) * minute)
    const post: Post = {
      id,
      authorUid: uid,
      authorName: person.displayName,
      authorMark: markOf(uid),
      ngoId: person.ngoId,
      ngoName: person.ngoId === null ? null : featuredNgo(person.ngoId).name,
      text,
      lang,
      replyTo: replyTo ?? null,
      createdAt,
      hidden: false,
      hiddenReason: null,
    }
    const at = new Date(createdAt.getTime() + 4 * minute)
    const reported = id === reportedPostId ? reportOf(post, at) : null
    return id === hiddenPostId ? { ...hide(post, at), reported } : { post, hiding: null, reported }
  })
}

const markOf = (uid: string) =>
  authorMarkOf(staff.find((member) => member.uid === uid) ?? null, 'almaty', uid === moderatorUid)

function hide(post: Post, at: Date): Pick<SeededPost, 'post' | 'hiding'> {
  const { reason, lang, rule } = hidingReason
  const hiding = {
    hidden: true,
    hiddenReason: reason,
    hiddenLang: lang,
    hiddenRule: rule,
    hiddenRev: 1,
    objection: null,
  }
  const step: PostStep = { rev: 1, act: 'hide', at, by: 'moderator', ...hidingReason, before: wordsOf(post) }
  return { post: { ...post, ...noWords, ...hiding, rev: 1 }, hiding: { step, uid: moderatorUid } }
}

const reportOf = ({ id }: Post, at: Date): PostCase => ({
  territoryId: 'almaty',
  forumId: liveForumId,
  sessionId: liveSessionId,
  postId: id,
  open: true,
  at,
  reports: 1,
  rules: [1],
  objection: null,
})
