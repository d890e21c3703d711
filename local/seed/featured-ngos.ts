import type { Language, PartlyLocalized } from '@kopir/domain/language'
import type { Direction } from '@kopir/domain/ngo/direction'
import type { LegalForm } from '@kopir/domain/ngo/legal-form'

/** An NGO that people of the demonstration act for: verified, active, with a page of its own. */
export interface FeaturedNgo {
  id: string
  territoryId: string
  districtId: string | null
  name: PartlyLocalized
  legalForm: LegalForm
  directions: Direction[]
  youth: boolean
  about: { text: string; lang: Language }
}

const form = {
  pa: 'public_association',
  pf: 'public_foundation',
  prf: 'private_foundation',
  pi: 'private_institution',
  au: 'association_union',
} as const satisfies Record<string, LegalForm>

const names = {
  pa: ['қоғамдық бірлестігі', 'Общественное объединение'],
  pf: ['қоғамдық қоры', 'Общественный фонд'],
  prf: ['жеке қоры', 'Частный фонд'],
  pi: ['жеке мекемесі', 'Частное учреждение'],
  au: ['заңды тұлғалар бірлестігі', 'Объединение юридических лиц'],
} as const

function featured(
  id: string,
  place: string,
  kind: keyof typeof form,
  quoted: [kk: string, ru: string, en?: string],
  directions: Direction[],
  lang: Language,
  text: string,
  youth = false,
): FeaturedNgo {
  const [territoryId = ''] = place.split('-')
  const [kk, ru, en] = quoted
  const name: PartlyLocalized = { kk: `«${kk}» ${names[kind][0]}`, ru: `${names[kind][1]} «${ru}»` }
  return {
    id: `${territoryId}-${id}`,
    territoryId,
    districtId: place === territoryId ? null : place,
    name: en ? { ...name, en } : name,
    legalForm: form[kind],
    directions,
    youth,
    about: { text, lang },
  }
}

const list = (intro: string, items: string[]) => `${intro}\n\n${items.map((item) => `- ${item}`).join('\n')}`

export const featuredNgos: FeaturedNgo[] = [
  featured(
    'jasyl-qadam',
    'almaty-bostandyk',
    'pf',
    ['Жасыл қадам', 'Жасыл қадам', 'Jasyl Qadam Public Foundation'],
    ['environment', 'civil_society'],
    'ru',
    list('Следим за качеством воздуха и помогаем дворам становиться зеленее. За последний год:', [
      'поставили 24 датчика пыли на школьных крышах и открыли их показания;',
      'высадили 1 300 деревьев вместе с жителями и полили каждое;',
      'провели 18 встреч, на которых объясняли, как читать показания.',
    ]),
  ),
  featured(
    'qogamdyq-bastama',
    'almaty-almaly',
    'pf',
    ['Қоғамдық бастама орталығы', 'Центр общественных инициатив „Бастама“', 'Public Initiative Centre'],
    ['civil_society', 'rights'],
    'kk',
    list('Үкіметтік емес ұйымдарға жобаны идеядан есепке дейін жеткізуге көмектесеміз:', [
      'аптасына екі рет тегін кеңес береміз;',
      'жылына 120 ұйымға жылдық мәліметті тапсыруға жәрдемдесеміз;',
      'қоғамдық талқылауларға ұсыныс дайындауды үйретеміз.',
    ]),
  ),
  featured(
    'adaldyq-kopiri',
    'almaty-almaly',
    'pa',
    ['Адалдық көпірі', 'Адалдық көпірі', 'Bridge of Integrity'],
    ['rights', 'service_monitoring'],
    'ru',
    'Проверяем вместе с жителями, как оказываются государственные услуги: приходим, записываем, сколько пришлось ждать и что спросили лишнего. Отчёты публикуем целиком, с ответом органа рядом.',
  ),
  featured(
    'kedergisiz-orta',
    'almaty-auezov',
    'pa',
    ['Кедергісіз орта', 'Среда без барьеров', 'Barrier-Free Environment'],
    ['vulnerable', 'rights'],
    'ru',
    list('Объединение людей с инвалидностью и их семей. Мы:', [
      'проверяем пандусы, остановки и сайты до открытия, а не после жалобы;',
      'консультируем школы и поликлиники;',
      'учим пользоваться программами экранного доступа.',
    ]),
  ),
  featured(
    'kop-bala',
    'almaty-alatau',
    'pa',
    ['Көп бала – көп қуаныш', 'Көп бала – көп қуаныш'],
    ['orphans', 'family_gender'],
    'kk',
    'Көпбалалы отбасылардың өзара көмек бірлестігі. Мектепке киім жинаймыз, жұмысқа шығатын аналарға бала күтушілер тобын ұйымдастырамыз, жәрдемақы рәсімдеуге көмектесеміз.',
  ),
  featured(
    'jas-tolqyn',
    'almaty-bostandyk',
    'pf',
    ['Жас толқын жобалары', 'Проекты „Жас толқын“', 'Jas Tolqyn Projects'],
    ['youth', 'employment'],
    'kk',
    list('Студенттер мен жұмыс істейтін жастарға арналған алаң:', [
      'тәлімгерлер мектебі;',
      'алғашқы жұмыс орнын табу бағдарламасы;',
      'аулалардағы жазғы лигалар.',
    ]),
    true,
  ),
  featured(
    'oz-isim',
    'almaty-nauryzbay',
    'pa',
    ['Өз ісім', 'Своё дело'],
    ['employment', 'youth'],
    'ru',
    'Помогаем самозанятой молодёжи: учёт, договоры, первый клиент. Раз в месяц — открытый день вопросов с налоговым консультантом.',
    true,
  ),
  featured(
    'tau-soqpaqtary',
    'almaty-medeu',
    'pf',
    ['Тау соқпақтары', 'Горные тропы'],
    ['environment', 'heritage'],
    'ru',
    'Содержим в порядке тропы предгорий: указатели, мосты через ручьи, вывоз мусора. Каждую весну проходим и описываем 60 километров.',
  ),
  featured(
    'ata-saya',
    'almaty-turksib',
    'pf',
    ['Ата саясы', 'Ата саясы'],
    ['vulnerable', 'volunteering'],
    'kk',
    'Жалғыз тұратын қарттарға көмектесеміз: дәрі жеткіземіз, телефон арқылы хал-жағдайын сұраймыз, компьютер үйірмесін жүргіземіз. Еріктілеріміз — 210 адам.',
  ),
  featured(
    'meirim-joly',
    'almaty-zhetysu',
    'pf',
    ['Мейірім жолы', 'Мейірім жолы'],
    ['orphans', 'hardship'],
    'ru',
    'Сопровождаем выпускников детских домов первые три года самостоятельной жизни: жильё, документы, работа, человек, которому можно позвонить.',
  ),
  featured(
    'salamat-orta',
    'almaty-almaly',
    'pi',
    ['Саламат орта', 'Здоровая среда'],
    ['health'],
    'ru',
    'Школы здоровья для людей с диабетом и гипертонией при поликлиниках города. Занятия бесплатные, расписание на полгода вперёд.',
  ),
  featured(
    'ashyq-budjet',
    'almaty-bostandyk',
    'pf',
    ['Ашық бюджет клубы', 'Клуб открытого бюджета', 'Open Budget Club'],
    ['service_monitoring', 'civil_society'],
    'ru',
    list('Читаем бюджет города и пересказываем его понятно:', [
      'сравниваем план и исполнение по районам;',
      'готовим вопросы к слушаниям;',
      'учим школьников считать, из чего складывается расход.',
    ]),
  ),
  featured(
    'sayaly-aula',
    'almaty-auezov',
    'au',
    ['Саялы аула', 'Саялы аула'],
    ['civil_society', 'other'],
    'ru',
    'Объединяем домовые советы и ОСИ трёх районов. Делимся образцами договоров, сметами и опытом: что получилось с ремонтом, что нет и почему.',
  ),
  featured(
    'balalar-uni',
    'almaty-medeu',
    'pf',
    ['Балалар үні', 'Голос детей'],
    ['orphans', 'rights'],
    'kk',
    'Балалардың құқығын қорғаймыз: мектептегі бітімгершілік қызметтер, сенім телефоны, заңгердің тегін кеңесі.',
  ),
  featured(
    'jana-oqu',
    'almaty-alatau',
    'pi',
    ['Жаңа оқу', 'Жаңа оқу'],
    ['edu_sport'],
    'kk',
    'Қаланың шетіндегі мектептерге арналған ғылыми зертханалар: мұғалімдер курсы, қозғалмалы планетарий, жазғы мектеп.',
  ),
  featured(
    'aula-sahnasy',
    'almaty-almaly',
    'pa',
    ['Аула сахнасы', 'Дворовая сцена'],
    ['culture', 'youth'],
    'ru',
    'Спектакли и концерты во дворах: минимум аппаратуры, максимум соседей. За лето — 40 выступлений в восьми районах.',
    true,
  ),
  featured(
    'mura-izi',
    'almaty-turksib',
    'pa',
    ['Мұра ізі', 'Мұра ізі'],
    ['heritage', 'culture'],
    'kk',
    'Қаланың ескі көшелері мен үйлерінің тарихын жинаймыз. Тұрғындардың отбасылық суреттерінен ашық мұрағат жасадық.',
  ),
  featured(
    'birge-qauipsiz',
    'almaty-zhetysu',
    'pf',
    ['Бірге қауіпсіз', 'Вместе безопасно'],
    ['volunteering', 'other'],
    'ru',
    'Учим жителей первой помощи и действиям при землетрясении. Провели учения в 56 домах, собрали карту узких мест эвакуации.',
  ),
  featured(
    'dostyq-alany',
    'almaty-medeu',
    'au',
    ['Достық алаңы', 'Площадка „Достық“'],
    ['harmony', 'culture'],
    'ru',
    'Соседские праздники и кружки языка для семей разных культур. Отвечаем за ежегодный фестиваль двора.',
  ),
  featured(
    'tort-ayaq',
    'almaty-nauryzbay',
    'pf',
    ['Төрт аяқты дос', 'Четвероногий друг'],
    ['animals'],
    'ru',
    'Стерилизация и пристройство бездомных животных. Ведём открытый учёт: сколько приняли, сколько нашли дом.',
  ),
  featured(
    'sandyq-sauat',
    'almaty-bostandyk',
    'pi',
    ['Сандық сауат', 'Цифровая грамота', 'Digital Literacy'],
    ['edu_sport', 'vulnerable'],
    'kk',
    'Үлкен буынға электрондық қызметтерді пайдалануды үйретеміз: кітапханаларда апта сайын тегін сабақ.',
  ),
  featured(
    'civic-lab',
    'almaty-almaly',
    'prf',
    ['Civic Arna Lab', 'Civic Arna Lab', 'Civic Arna Lab'],
    ['civil_society', 'edu_sport'],
    'en',
    'We help NGOs describe their results in plain words and numbers: workshops, templates and a yearly open review of reports.',
  ),

  featured(
    'umit-shuagy',
    'pavlodar',
    'pf',
    ['Үміт шуағы', 'Үміт шуағы'],
    ['vulnerable', 'hardship'],
    'ru',
    list('Помогаем пожилым и людям с инвалидностью получать социальные услуги:', [
      'сопровождаем при оформлении;',
      'проверяем качество ухода на дому;',
      'ведём группу поддержки родственников.',
    ]),
  ),
  featured(
    'jaryq-jol',
    'pavlodar',
    'pa',
    ['Жарық жол', 'Жарық жол: общество незрячих и их друзей'],
    ['vulnerable', 'culture'],
    'ru',
    'Концерты, шахматы и тифлокомментирование: делаем городскую жизнь доступной незрячим. Наш хор выступает с 2009 года.',
  ),
  featured(
    'aiel-tynysy',
    'pavlodar',
    'pa',
    ['Әйел тынысы', 'Әйел тынысы'],
    ['family_gender', 'civil_society'],
    'ru',
    'Собираем женщин, которые хотят влиять на городские решения: читаем проекты, готовим поправки, приходим на обсуждения.',
  ),
  featured(
    'tumar-bilim',
    'pavlodar',
    'pf',
    ['Тұмар білім', 'Тұмар білім'],
    ['edu_sport', 'culture'],
    'kk',
    'Ғылыми-практикалық конференциялар мен жас зерттеушілер мектебін өткіземіз. Жинақтарымыз ашық қолжетімді.',
  ),
  featured(
    'ertis-jastary',
    'pavlodar',
    'pa',
    ['Ертіс жастары', 'Молодёжь Прииртышья'],
    ['youth', 'volunteering'],
    'kk',
    'Ертіс жағалауын тазалау, жазғы лагерьлер, мектептердегі пікірсайыс клубтары.',
    true,
  ),
  featured(
    'taza-ertis',
    'pavlodar',
    'pf',
    ['Таза Ертіс бойы', 'Чистый берег Иртыша'],
    ['environment'],
    'ru',
    'Измеряем качество воды и воздуха, ведём открытую карту свалок, добиваемся уборки и проверяем её.',
  ),

  featured(
    'oskemen-jastary',
    'oskemen',
    'pa',
    ['Өскемен жастары', 'Молодёжь Усть-Каменогорска'],
    ['youth'],
    'ru',
    'Городские стажировки, дискуссионный клуб и волонтёрские смены. Нас 140 человек от 16 до 29 лет.',
    true,
  ),
  featured(
    'altai-tynysy',
    'oskemen',
    'pf',
    ['Алтай тынысы', 'Дыхание Алтая'],
    ['environment', 'health'],
    'ru',
    'Ведём дневник неблагоприятных метеоусловий и сравниваем его с обращениями в поликлиники.',
  ),
  featured(
    'qogam-kozi',
    'oskemen',
    'pf',
    ['Қоғам көзі', 'Қоғам көзі'],
    ['service_monitoring', 'rights'],
    'kk',
    'Қоғамдық мониторинг өткіземіз: мектеп асханалары, аялдамалар, емханалардағы кезек. Әр есепке органның жауабын қосамыз.',
  ),
]

export function featuredNgo(id: string): FeaturedNgo {
  const found = featuredNgos.find((ngo) => ngo.id === id)
  if (!found) throw new RangeError(`No featured NGO ${id}`)
  return found
}
