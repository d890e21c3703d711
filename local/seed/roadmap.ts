import type { Actor } from '@kopir/domain/act/actor'
import type { Commitment } from '@kopir/domain/commitment/commitment'
import type { Localized } from '@kopir/domain/language'
import type { Theme } from '@kopir/domain/theme'
import { addDays, yearOf } from '@kopir/domain/time/civil-date'
import { words } from './forums/programme.ts'
import { ngoMembers } from './people.ts'
import { akimOffice, departmentOfficial } from './play-acts.ts'
import { actOn, made, type PlayedEvent } from './play-commitments.ts'
import { instantAt, roadmapYear, type Timeline } from './timeline.ts'

type Said = [on: string, text: string]

/** A line of a document or of a forum's plan, and what became of it. */
interface Line {
  id: string
  title: string
  lang: 'kk' | 'ru'
  departmentId: string
  theme: Theme
  dueOn: string
  ngoId?: string
  declared?: Said
  refused?: Said
  /** What the department asked for, and the akim's office allowed a week later. */
  cancelled?: Said
  /** What the department asks for, and nobody has decided yet. */
  cancellationAsked?: Said
  confirmedOn?: string
}

/** A line as it stands, and its history. */
export interface PlayedCommitment {
  commitment: Commitment
  steps: PlayedEvent[]
}

/** The roadmap «Белсенді мегаполис»: a year of work, and nothing in the next one. */
export function createRoadmap(timeline: Timeline): PlayedCommitment[] {
  const year = roadmapYear(timeline)
  const on = (day: string) => `${year}-${day}`
  const lines: Line[] = [
    {
      id: 'resource-centre',
      title: 'Открыть ресурсный центр для НПО с залом, консультациями и общим календарём',
      lang: 'ru',
      departmentId: 'almaty-internal-policy',
      theme: 'self_government',
      dueOn: on('04-30'),
      ngoId: 'almaty-qogamdyq-bastama',
      declared: [on('04-24'), 'Центр открыт, зал на 60 мест, запись на консультации ведётся каждый день.'],
      confirmedOn: on('05-06'),
    },
    {
      id: 'quarterly-meetings',
      title: 'Қала әкімінің ҮЕҰ басшыларымен тоқсандық кездесулерін өткізу',
      lang: 'kk',
      departmentId: 'almaty-akim-office',
      theme: 'self_government',
      dueOn: on('12-20'),
      ngoId: 'almaty-kop-bala',
      declared: [on('12-18'), 'Жыл ішінде төрт кездесу өтті, хаттамалары жарияланды.'],
      confirmedOn: on('12-24'),
    },
    {
      id: 'working-youth-hub',
      title: 'Жұмыс істейтін жастарға арналған тәлімгерлік бағдарламасын іске қосу',
      lang: 'kk',
      departmentId: 'almaty-youth',
      theme: 'youth',
      dueOn: on('09-15'),
      ngoId: 'almaty-jas-tolqyn',
      declared: [on('09-12'), 'Бағдарлама басталды, 64 тәлімгер мен 210 қатысушы тіркелді.'],
      confirmedOn: on('09-20'),
    },
    {
      id: 'eco-council-reports',
      title: 'Публиковать раз в квартал отчёт о качестве воздуха с ответами на вопросы НПО',
      lang: 'ru',
      departmentId: 'almaty-ecology',
      theme: 'ecology',
      dueOn: on('11-30'),
      ngoId: 'almaty-jasyl-qadam',
      declared: [on('11-27'), 'Четыре отчёта опубликованы на сайте управления.'],
      refused: [
        on('12-03'),
        'Опубликованы два отчёта из четырёх, и ни в одном нет ответов на вопросы. Просим закончить работу.',
      ],
    },
    {
      id: 'clinic-access',
      title: 'Проверить доступность всех районных поликлиник вместе с объединениями людей с инвалидностью',
      lang: 'ru',
      departmentId: 'almaty-health',
      theme: 'accessibility',
      dueOn: on('10-31'),
      ngoId: 'almaty-kedergisiz-orta',
      declared: [on('10-28'), 'Проверены 34 поликлиники, акты подписаны обеими сторонами.'],
      confirmedOn: on('11-05'),
    },
    {
      id: 'project-map',
      title: 'Создать карту социальных проектов с результатами по каждому',
      lang: 'ru',
      departmentId: 'almaty-digital',
      theme: 'digitalisation',
      dueOn: on('12-15'),
      declared: [
        on('12-14'),
        'Карта создана, внесены 87 проектов. Результаты указаны у 31, остальные — по мере поступления отчётов.',
      ],
    },
    {
      id: 'house-of-ngo',
      title: 'Передать здание под Дом общественных организаций',
      lang: 'ru',
      departmentId: 'almaty-economy-finance',
      theme: 'self_government',
      dueOn: on('12-01'),
      cancelled: [
        on('08-20'),
        'Здание признано аварийным, передача невозможна. Организациям предложены часы в ресурсном центре.',
      ],
    },
    {
      id: 'interaction-order',
      title: 'Утвердить порядок взаимодействия управлений с НПО',
      lang: 'ru',
      departmentId: 'almaty-internal-policy',
      theme: 'self_government',
      dueOn: on('12-25'),
      ngoId: 'almaty-qogamdyq-bastama',
    },
    {
      id: 'rural-libraries',
      title: 'Шеткі аудандардағы кітапханаларда ҮЕҰ үйірмелеріне бөлме бөлу',
      lang: 'kk',
      departmentId: 'almaty-culture',
      theme: 'education',
      dueOn: on('06-30'),
      ngoId: 'almaty-ata-saya',
      declared: [on('06-25'), 'Алты кітапханада бөлме бөлінді.'],
      confirmedOn: on('07-02'),
    },
  ]
  const label = words(
    '«Белсенді мегаполис» жол картасы',
    'Дорожная карта «Белсенді мегаполис»',
    'Roadmap “Belsendi megapolis”',
  )
  const source = { kind: 'document', id: null, label } as const
  return lines.map((line) => keepLine('roadmap', line, source, on('01-25')))
}

/** The plan that the last civic forum fed; its title is the label. */
export function createForumPlan(
  timeline: Timeline,
  forum: { id: string; label: Localized; adoptedOn: string },
): PlayedCommitment[] {
  const lines: Line[] = [
    {
      id: 'social-order',
      title: 'Объявлять социальный заказ по направлениям, названным на форуме',
      lang: 'ru',
      departmentId: 'almaty-internal-policy',
      theme: 'social_support',
      dueOn: timeline.day(-95),
      ngoId: 'almaty-adaldyq-kopiri',
      declared: [timeline.day(-98), 'Объявлено 14 лотов, из них девять — по направлениям форума.'],
      confirmedOn: timeline.day(-90),
    },
    {
      id: 'barrier-free-route',
      title: 'Проложить безбарьерный маршрут от вокзала до набережной',
      lang: 'ru',
      departmentId: 'almaty-roads',
      theme: 'accessibility',
      dueOn: timeline.day(-21),
      ngoId: 'almaty-kedergisiz-orta',
    },
    {
      id: 'youth-grants',
      title: 'Жастар жобаларына арналған шағын гранттар байқауын өткізу',
      lang: 'kk',
      departmentId: 'almaty-youth',
      theme: 'youth',
      dueOn: timeline.day(-15),
      ngoId: 'almaty-jas-tolqyn',
      declared: [timeline.day(-17), 'Байқау өтті, 22 жоба қолдау тапты, тізімі жарияланды.'],
    },
    {
      id: 'green-belt',
      title: 'Высадить зелёный пояс вдоль объездной дороги вместе с волонтёрами',
      lang: 'ru',
      departmentId: 'almaty-ecology',
      theme: 'ecology',
      dueOn: timeline.day(18),
      ngoId: 'almaty-jasyl-qadam',
      cancellationAsked: [
        timeline.day(-3),
        'Участок вдоль объездной дороги передан под расширение полотна. Просим освободить от посадок здесь и назвать другой участок весной.',
      ],
    },
    {
      id: 'family-services',
      title: 'Отбасын қолдау орталықтарын сегіз ауданның бәрінде ашу',
      lang: 'kk',
      departmentId: 'almaty-social-welfare',
      theme: 'social_support',
      dueOn: timeline.day(110),
      ngoId: 'almaty-kop-bala',
    },
    {
      id: 'open-data',
      title: 'Открыть данные десяти управлений в машиночитаемом виде',
      lang: 'ru',
      departmentId: 'almaty-digital',
      theme: 'digitalisation',
      dueOn: timeline.day(205),
      ngoId: 'almaty-ashyq-budjet',
    },
    {
      id: 'night-lighting',
      title: 'Осветить пешеходные пути к школам второй смены',
      lang: 'ru',
      departmentId: 'almaty-utilities',
      theme: 'safety',
      dueOn: timeline.day(-50),
      cancelled: [
        timeline.day(-66),
        'Школы перешли на одну смену, деньги направлены на освещение остановок по решению маслихата.',
      ],
    },
  ]
  const source = { kind: 'forum', id: forum.id, label: forum.label } as const
  return lines.map((line) => keepLine('forum-plan', line, source, forum.adoptedOn))
}

function keepLine(prefix: string, line: Line, source: Commitment['source'], createdOn: string): PlayedCommitment {
  const { id, title, lang, departmentId, theme, dueOn } = line
  let commitment: Commitment = {
    id: `almaty-${prefix}-${id}`,
    territoryId: 'almaty',
    year: yearOf(dueOn),
    title,
    lang,
    departmentId,
    theme,
    dueOn,
    state: 'planned',
    rev: 1,
    source,
    authorUid: null,
    ngoId: line.ngoId ?? null,
    report: null,
    reason: null,
    cancellationRequest: null,
    confirmedOn: null,
    createdAt: instantAt(createdOn, '12:00'),
  }
  const department = departmentOfficial('almaty', departmentId)
  const ngoSide: Actor = {
    uid: ngoMembers.find((member) => member.ngoId === line.ngoId)?.uid ?? 'demo-ngo-side',
    staff: null,
    ngoMember: true,
  }
  const steps = made([commitment], null)
  const take = (order: Parameters<typeof actOn>[1], actor: Actor, on: string) => {
    const acted = actOn(commitment, order, actor, instantAt(on, '15:00'))
    commitment = acted.commitment
    steps.push(acted.step)
  }
  const said = (act: 'declare' | 'refuse' | 'ask_cancel' | 'cancel', actor: Actor, [on, text]: Said) =>
    take({ act, text, lang }, actor, on)
  if (line.declared) said('declare', department, line.declared)
  if (line.refused) said('refuse', ngoSide, line.refused)
  if (line.cancelled) {
    const [on, text] = line.cancelled
    said('ask_cancel', department, line.cancelled)
    said('cancel', akimOffice('almaty'), [addDays(on, 7), text])
  }
  if (line.cancellationAsked) said('ask_cancel', department, line.cancellationAsked)
  if (line.confirmedOn) take({ act: 'confirm' }, ngoSide, line.confirmedOn)
  return { commitment, steps }
}
