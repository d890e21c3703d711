import { yearOf } from '@kopir/domain/time/civil-date'
import { instantAt, type Timeline } from '../timeline.ts'
import { type Event, type Part, sessionsOf, words } from './programme.ts'

export const lastCivicForumId = 'almaty-civic-forum-12'
const lastForumAgo = 245

const hall = words('Студенттер сарайы, үлкен зал', 'Дворец студентов, большой зал', "Students' Palace, main hall")
const room = (number: number) => words(`${number}-зал`, `Зал ${number}`, `Room ${number}`)

/** The day of the twelfth forum. */
export const lastCivicForumDay = (timeline: Timeline) => timeline.workingDay(lastForumAgo)

/** The twelfth civic forum of Almaty: an archive that fed a plan to a horizon year. */
export function lastCivicForum(timeline: Timeline): Event {
  const date = lastCivicForumDay(timeline)
  const untilYear = yearOf(date) + 3
  const forum = { id: lastCivicForumId, territoryId: 'almaty' }
  const parts: Part[] = [
    {
      id: 'social-support',
      kind: 'panel',
      theme: 'social_support',
      title: words(
        'Әлеуметтік қорғау: адамға қарай бір қадам',
        'Социальная защита: шаг навстречу человеку',
        'Social protection: a step towards the person',
      ),
      place: room(1),
      from: '10:00',
      to: '11:30',
      moderatorNames: ['Роза Бектемір'],
    },
    {
      id: 'environment',
      kind: 'panel',
      theme: 'ecology',
      title: words('Қала ауасы және жасыл аймақтар', 'Воздух города и зелёные зоны', "The city's air and green areas"),
      place: room(2),
      from: '10:00',
      to: '11:30',
      moderatorUids: ['demo-ngo'],
      moderatorNames: ['Данияр Оспанбек'],
    },
    {
      id: 'digital',
      kind: 'panel',
      theme: 'digitalisation',
      title: words('Цифрлық қала және азамат', 'Цифровой город и гражданин', 'The digital city and the citizen'),
      place: room(3),
      from: '12:00',
      to: '13:30',
      moderatorNames: ['Тимур Айдархан'],
    },
    {
      id: 'strategic',
      kind: 'strategic',
      theme: 'self_government',
      title: words(
        'Стратегиялық сессия: ұсыныстардан жоспарға',
        'Стратегическая сессия: от предложений к плану',
        'Strategic session: from proposals to a plan',
      ),
      place: hall,
      from: '14:30',
      to: '17:30',
      moderatorUids: ['demo-moderator'],
      moderatorNames: ['Светлана Журавская'],
    },
  ]
  return {
    forum: {
      ...forum,
      kind: 'civic_forum',
      ordinal: 'XII',
      title: words('Алматының ХІІ Азаматтық форумы', 'XII Гражданский форум Алматы', 'XII Civic Forum of Almaty'),
      summary: words(
        'Үш панельдік сессия және фасилитация түріндегі стратегиялық сессия. Ұсыныстар әлеуметтік саладағы шешімдер жоспарына енді.',
        'Три панельные сессии и стратегическая сессия в формате фасилитации. Предложения вошли в план решений в социальной сфере.',
        'Three panel sessions and a facilitated strategic session. The proposals became a plan of solutions in the social sphere.',
      ),
      place: hall,
      startsAt: instantAt(date, '09:30'),
      endsAt: instantAt(date, '18:00'),
      plan: {
        title: words(
          `Әлеуметтік саладағы шешімдерді іске асырудың ${untilYear} жылға дейінгі жоспары`,
          `План реализации решений в социальной сфере до ${untilYear} года`,
          `Plan of implementing solutions in the social sphere until ${untilYear}`,
        ),
        untilYear,
      },
    },
    sessions: sessionsOf(forum, date, parts),
  }
}

/** The thirteenth, in about three weeks. */
export function nextCivicForum(timeline: Timeline): Event {
  const date = timeline.workingDay(-15)
  const forum = { id: 'almaty-civic-forum-13', territoryId: 'almaty' }
  const parts: Part[] = [
    {
      id: 'clean-air',
      kind: 'panel',
      theme: 'ecology',
      title: words(
        'Таза ауа: уәдеден өлшемге',
        'Чистый воздух: от обещаний к измерениям',
        'Clean air: from commitments to measurements',
      ),
      place: room(1),
      from: '10:00',
      to: '11:30',
      moderatorUids: ['demo-moderator'],
      moderatorNames: ['Светлана Журавская'],
    },
    {
      id: 'equal-access',
      kind: 'panel',
      theme: 'accessibility',
      title: words('Баршаға қолжетімді қала', 'Город, доступный каждому', 'A city open to everyone'),
      place: room(2),
      from: '10:00',
      to: '11:30',
      moderatorNames: ['Андрей Снегирёв'],
    },
    {
      id: 'youth-work',
      kind: 'panel',
      theme: 'youth',
      title: words('Жастардың еңбегі мен бос уақыты', 'Работа и досуг молодёжи', 'Work and leisure of young people'),
      place: room(3),
      from: '12:00',
      to: '13:30',
      moderatorNames: ['Бауыржан Қоңыр'],
    },
    {
      id: 'strategic',
      kind: 'strategic',
      theme: 'self_government',
      title: words(
        'Стратегиялық сессия: үш жылдық басымдықтар',
        'Стратегическая сессия: приоритеты на три года',
        'Strategic session: priorities for three years',
      ),
      place: hall,
      from: '14:30',
      to: '17:30',
      moderatorUids: ['demo-moderator'],
      moderatorNames: ['Светлана Журавская', 'Ольга Вересаева'],
    },
  ]
  return {
    forum: {
      ...forum,
      kind: 'civic_forum',
      ordinal: 'XIII',
      title: words('Алматының ХІІІ Азаматтық форумы', 'XIII Гражданский форум Алматы', 'XIII Civic Forum of Almaty'),
      summary: words(
        'Не істелгенін бірге қараймыз және келесі үш жылға басымдықтарды белгілейміз.',
        'Вместе проверим, что сделано, и определим приоритеты на следующие три года.',
        'Together we check what was done and set priorities for the next three years.',
      ),
      place: hall,
      startsAt: instantAt(date, '09:30'),
      endsAt: instantAt(date, '18:00'),
      plan: null,
    },
    sessions: sessionsOf(forum, date, parts),
  }
}
