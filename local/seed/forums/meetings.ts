import { addDays } from '@kopir/domain/time/civil-date'
import { pavlodarMeetingId } from '../stories/pavlodar.ts'
import { instantAt, lastSixthOfApril, type Timeline } from '../timeline.ts'
import { type Event, sessionsOf, words } from './programme.ts'

const cityHall = words('Қала әкімдігі, мәжіліс залы', 'Акимат города, зал заседаний', 'City akimat, assembly room')

/** Meetings, hearings and sessions besides the civic forums. */
export function meetings(timeline: Timeline): Event[] {
  return [
    meetingWithAkim(timeline),
    informalMeeting(timeline),
    budgetHearing(timeline),
    pavlodarMeeting(timeline),
    pavlodarStrategicSession(timeline),
    oskemenForum(timeline),
  ]
}

function meetingWithAkim(timeline: Timeline): Event {
  const date = timeline.workingDay(82)
  const forum = { id: 'almaty-akim-meeting', territoryId: 'almaty' }
  return {
    forum: {
      ...forum,
      kind: 'meeting',
      ordinal: null,
      title: words(
        'Қала әкімінің ҮЕҰ басшыларымен кездесуі',
        'Встреча акима города с руководителями НПО',
        "Meeting of the city's akim with heads of NGOs",
      ),
      summary: words(
        'Экология, қауіпсіздік, бюджеттің ашықтығы, жастардың жұмысы. Басқармалар атқарылған жұмыс туралы есеп берді.',
        'Экология, безопасность, открытость бюджета, занятость молодёжи. Управления отчитались о сделанном.',
        'Ecology, safety, openness of the budget, jobs for the young. Departments reported on what was done.',
      ),
      place: cityHall,
      startsAt: instantAt(date, '15:00'),
      endsAt: instantAt(date, '17:30'),
      plan: null,
    },
    sessions: sessionsOf(forum, date, [
      {
        id: 'ecology-report',
        kind: 'report',
        theme: 'ecology',
        title: words(
          'Экология басқармасының есебі',
          'Отчёт управления экологии',
          'Report of the department of ecology',
        ),
        place: cityHall,
        from: '15:10',
        to: '15:50',
        moderatorNames: ['Мадина Жолдыбай'],
      },
      {
        id: 'questions',
        kind: 'panel',
        theme: 'self_government',
        title: words('Ұйымдардың сұрақтары', 'Вопросы организаций', 'Questions of organisations'),
        place: cityHall,
        from: '15:50',
        to: '17:30',
        moderatorUids: ['demo-moderator'],
        moderatorNames: ['Светлана Журавская'],
      },
    ]),
  }
}

function informalMeeting(timeline: Timeline): Event {
  const date = timeline.workingDay(2)
  const forum = { id: 'almaty-informal-meeting', territoryId: 'almaty' }
  const place = words('ҮЕҰ ресурстық орталығы', 'Ресурсный центр НПО', 'NGO resource centre')
  return {
    forum: {
      ...forum,
      kind: 'informal_meeting',
      ordinal: null,
      title: words(
        'Экологиялық ұйымдармен бейресми кездесу',
        'Неформальная встреча с экологическими организациями',
        'Informal meeting with environmental organisations',
      ),
      summary: words(
        'Күн тәртібі жоқ әңгіме: қыс алдында не алаңдатады және кім не істей алады.',
        'Разговор без повестки: что беспокоит перед зимой и кто что может сделать.',
        'A talk without an agenda: what worries people before winter and who can do what.',
      ),
      place,
      startsAt: instantAt(date, '18:30'),
      endsAt: instantAt(date, '20:00'),
      plan: null,
    },
    sessions: sessionsOf(forum, date, [
      {
        id: 'talk',
        kind: 'panel',
        theme: 'ecology',
        title: words('Қыс алдындағы әңгіме', 'Разговор перед зимой', 'A talk before winter'),
        place,
        from: '18:30',
        to: '20:00',
        moderatorNames: ['Мадина Жолдыбай'],
      },
    ]),
  }
}

function budgetHearing(timeline: Timeline): Event {
  const date = timeline.workingDay(-8)
  const forum = { id: 'almaty-budget-hearing', territoryId: 'almaty' }
  return {
    forum: {
      ...forum,
      kind: 'hearing',
      ordinal: null,
      title: words(
        'Қала бюджетінің жобасы бойынша қоғамдық тыңдау',
        'Общественные слушания по проекту бюджета города',
        "Public hearing on the draft of the city's budget",
      ),
      summary: words(
        'Материалдар бес жұмыс күні бұрын жарияланады, сұрақтарды алдын ала жіберуге болады.',
        'Материалы публикуются за пять рабочих дней, вопросы можно прислать заранее.',
        'Papers are published five working days before; questions may be sent in advance.',
      ),
      place: cityHall,
      startsAt: instantAt(date, '16:00'),
      endsAt: instantAt(date, '18:00'),
      plan: null,
    },
    sessions: sessionsOf(forum, date, [
      {
        id: 'draft-budget',
        kind: 'report',
        theme: 'budget',
        title: words(
          'Бюджет жобасы және аудандар бойынша шығыстар',
          'Проект бюджета и расходы по районам',
          'Draft budget and spending by district',
        ),
        place: cityHall,
        from: '16:00',
        to: '18:00',
        moderatorUids: ['demo-moderator'],
        moderatorNames: ['Светлана Журавская'],
      },
    ]),
  }
}

function pavlodarMeeting(timeline: Timeline): Event {
  const date = lastSixthOfApril(timeline)
  const forum = { id: pavlodarMeetingId, territoryId: 'pavlodar' }
  const place = words(
    '«Колос» мәдени-сауық орталығы',
    'Культурно-досуговый центр «Колос»',
    'Kolos culture and leisure centre',
  )
  return {
    forum: {
      ...forum,
      kind: 'meeting',
      ordinal: null,
      title: words('Павлодар ҮЕҰ-ларымен кездесу', 'Встреча с НПО Павлодара', 'Meeting with the NGOs of Pavlodar'),
      summary: words(
        'Жылдың алғашқы кездесуі. Төрт мәселе айтылды: бәрі нөмірмен тіркелді, жауабы осында көрінеді.',
        'Первая встреча года. Прозвучали четыре вопроса: у каждого есть номер, и ответ виден здесь.',
        'The first meeting of the year. Four matters were raised: each has a number, and its answer is seen here.',
      ),
      place,
      startsAt: instantAt(date, '15:00'),
      endsAt: instantAt(date, '17:00'),
      plan: null,
    },
    sessions: sessionsOf(forum, date, [
      {
        id: 'questions',
        kind: 'panel',
        theme: 'self_government',
        title: words(
          'Ұйымдардың сұрақтары мен ұсыныстары',
          'Вопросы и предложения организаций',
          'Questions and proposals of organisations',
        ),
        place,
        from: '15:30',
        to: '17:00',
        moderatorNames: ['Людмила Зорина'],
      },
    ]),
  }
}

function pavlodarStrategicSession(timeline: Timeline): Event {
  const date = timeline.workingDay(-6)
  const forum = { id: 'pavlodar-strategic-session', territoryId: 'pavlodar' }
  const place = words('Қалалық кітапхана', 'Городская библиотека', 'City library')
  return {
    forum: {
      ...forum,
      kind: 'strategic_session',
      ordinal: null,
      title: words(
        'Келесі жылдың жобаларын бірге таңдаймыз',
        'Выбираем проекты следующего года вместе',
        "Choosing next year's projects together",
      ),
      summary: words(
        'Фасилитация түріндегі жарты күндік сессия.',
        'Сессия на полдня в формате фасилитации.',
        'A facilitated half-day session.',
      ),
      place,
      startsAt: instantAt(date, '10:00'),
      endsAt: instantAt(date, '14:00'),
      plan: null,
    },
    sessions: sessionsOf(forum, date, [
      {
        id: 'choice',
        kind: 'strategic',
        theme: 'self_government',
        title: words('Басымдықтар мен жобалар', 'Приоритеты и проекты', 'Priorities and projects'),
        place,
        from: '10:00',
        to: '14:00',
        moderatorNames: ['Майра Есенбай'],
      },
    ]),
  }
}

function oskemenForum(timeline: Timeline): Event {
  const date = timeline.workingDay(58)
  const forum = { id: 'oskemen-ngo-forum', territoryId: 'oskemen' }
  const place = words('Достық үйі', 'Дом дружбы', 'House of Friendship')
  const untilYear = Number(addDays(date, 730).slice(0, 4))
  return {
    forum: {
      ...forum,
      kind: 'civic_forum',
      ordinal: null,
      title: words(
        'Өскемен үкіметтік емес ұйымдарының форумы',
        'Форум неправительственных организаций Усть-Каменогорска',
        'Forum of non-governmental organisations of Oskemen',
      ),
      summary: words(
        'Қоғамдық кеңестің жұмысы, барлық салада тұрақты мониторинг және келесі жылдың жобалары.',
        'Работа Общественного совета, регулярный мониторинг во всех отраслях и проекты следующего года.',
        'The work of the Public Council, regular monitoring in all sectors and projects for next year.',
      ),
      place,
      startsAt: instantAt(date, '10:00'),
      endsAt: instantAt(date, '16:00'),
      plan: {
        title: words(
          `Қоғамдық мониторингтің ${untilYear} жылға дейінгі жоспары`,
          `План общественного мониторинга до ${untilYear} года`,
          `Plan of public monitoring until ${untilYear}`,
        ),
        untilYear,
      },
    },
    sessions: sessionsOf(forum, date, [
      {
        id: 'monitoring',
        kind: 'panel',
        theme: 'public_services',
        title: words(
          'Қоғамдық мониторинг: кім, нені, қалай',
          'Общественный мониторинг: кто, что и как',
          'Public monitoring: who, what and how',
        ),
        place,
        from: '10:30',
        to: '13:00',
        moderatorNames: ['Жансая Төлеу'],
      },
    ]),
  }
}
