import type { Department } from '@kopir/domain/territory/department'

type Row = [id: string, kk: string, ru: string, en: string]

/** Reported on this day: Almaty renamed, merged and split its departments in August 2025. */
const reformedOn = '2025-08-08'
const lastDayBefore = '2025-08-07'

const almaty: Row[] = [
  ['akim-office', 'Әкім аппараты', 'Аппарат акима', "Akim's Office"],
  ['internal-policy', 'Ішкі саясат басқармасы', 'Управление внутренней политики', 'Department of Internal Policy'],
  [
    'economy-finance',
    'Экономика және қаржы басқармасы',
    'Управление экономики и финансов',
    'Department of Economy and Finance',
  ],
  [
    'architecture',
    'Сәулет және қала құрылысы басқармасы',
    'Управление архитектуры и градостроительства',
    'Department of Architecture and Urban Planning',
  ],
  [
    'traffic',
    'Жол қозғалысы және жолаушылар көлігін ұйымдастыру басқармасы',
    'Управление организации дорожного движения и пассажирского транспорта',
    'Department of Traffic and Passenger Transport',
  ],
  [
    'roads',
    'Жол инфрақұрылымын дамыту басқармасы',
    'Управление развития дорожной инфраструктуры',
    'Department of Road Infrastructure',
  ],
  [
    'utilities',
    'Коммуналдық инфрақұрылым және тұрғын үй инспекциясы басқармасы',
    'Управление коммунальной инфраструктуры и жилищной инспекции',
    'Department of Utilities and Housing Inspection',
  ],
  [
    'civil-defence',
    'Мобилизациялық дайындық, аумақтық және азаматтық қорғаныс басқармасы',
    'Управление по мобилизационной подготовке, территориальной и гражданской обороне',
    'Department of Mobilisation and Civil Defence',
  ],
  [
    'public-spaces',
    'Қоғамдық кеңістіктерді дамыту басқармасы',
    'Управление развития общественных пространств',
    'Department of Public Spaces',
  ],
  [
    'health',
    'Қоғамдық денсаулық сақтау басқармасы',
    'Управление общественного здравоохранения',
    'Department of Public Health',
  ],
  ['education', 'Білім басқармасы', 'Управление образования', 'Department of Education'],
  [
    'social-welfare',
    'Әлеуметтік әл-ауқат басқармасы',
    'Управление социального благосостояния',
    'Department of Social Welfare',
  ],
  [
    'ecology',
    'Экология және қоршаған орта басқармасы',
    'Управление экологии и окружающей среды',
    'Department of Ecology and Environment',
  ],
  ['culture', 'Мәдениет басқармасы', 'Управление культуры', 'Department of Culture'],
  ['sport', 'Спорт басқармасы', 'Управление спорта', 'Department of Sport'],
  ['digital', 'Цифрландыру басқармасы', 'Управление цифровизации', 'Department of Digitalisation'],
  [
    'business',
    'Кәсіпкерлік және инвестициялар басқармасы',
    'Управление предпринимательства и инвестиций',
    'Department of Business and Investment',
  ],
  [
    'energy',
    'Энергетика және сумен жабдықтау басқармасы',
    'Управление энергетики и водоснабжения',
    'Department of Energy and Water Supply',
  ],
  ['youth', 'Жастар саясаты басқармасы', 'Управление молодежной политики', 'Department of Youth Policy'],
  ['religion', 'Дін істері басқармасы', 'Управление по делам религий', 'Department of Religious Affairs'],
]

/** The ones that the reform of 2025 created or renamed. */
const reformed = new Set(['internal-policy', 'economy-finance', 'utilities', 'public-spaces'])

const pavlodar: Row[] = [
  ['akim-office', 'Қала әкімінің аппараты', 'Аппарат акима города', "City Akim's Office"],
  ['internal-policy', 'Ішкі саясат бөлімі', 'Отдел внутренней политики', 'Division of Internal Policy'],
  [
    'social',
    'Жұмыспен қамту және әлеуметтік бағдарламалар бөлімі',
    'Отдел занятости и социальных программ',
    'Division of Employment and Social Programmes',
  ],
  [
    'culture',
    'Мәдениет және тілдерді дамыту бөлімі',
    'Отдел культуры и развития языков',
    'Division of Culture and Languages',
  ],
  [
    'utilities',
    'Тұрғын үй-коммуналдық шаруашылық, жолаушылар көлігі және автомобиль жолдары бөлімі',
    'Отдел жилищно-коммунального хозяйства, пассажирского транспорта и автомобильных дорог',
    'Division of Housing, Utilities, Transport and Roads',
  ],
  [
    'architecture',
    'Сәулет және қала құрылысы бөлімі',
    'Отдел архитектуры и градостроительства',
    'Division of Architecture and Urban Planning',
  ],
  [
    'business',
    'Кәсіпкерлік және ауыл шаруашылығы бөлімі',
    'Отдел предпринимательства и сельского хозяйства',
    'Division of Business and Agriculture',
  ],
]

const oskemen: Row[] = [
  ['akim-office', 'Қала әкімінің аппараты', 'Аппарат акима города', "City Akim's Office"],
  ['internal-policy', 'Ішкі саясат бөлімі', 'Отдел внутренней политики', 'Division of Internal Policy'],
  [
    'social',
    'Жұмыспен қамту және әлеуметтік бағдарламалар бөлімі',
    'Отдел занятости и социальных программ',
    'Division of Employment and Social Programmes',
  ],
  [
    'utilities',
    'Тұрғын үй-коммуналдық шаруашылық бөлімі',
    'Отдел жилищно-коммунального хозяйства',
    'Division of Housing and Utilities',
  ],
]

const department =
  (territoryId: string) =>
  ([id, kk, ru, en]: Row): Department => ({
    id: `${territoryId}-${id}`,
    territoryId,
    name: { kk, ru, en },
    validFrom: territoryId === 'almaty' && reformed.has(id) ? reformedOn : null,
    validUntil: null,
    successorIds: [],
  })

const publicDevelopment: Department = {
  id: 'almaty-public-development',
  territoryId: 'almaty',
  name: {
    kk: 'Қоғамдық даму басқармасы',
    ru: 'Управление общественного развития',
    en: 'Department of Public Development',
  },
  validFrom: null,
  validUntil: lastDayBefore,
  successorIds: ['almaty-internal-policy'],
}

/** Departments of Almaty with the predecessor of one, divisions of Pavlodar and Oskemen. */
export const departments: Department[] = [
  ...almaty.map(department('almaty')),
  publicDevelopment,
  ...pavlodar.map(department('pavlodar')),
  ...oskemen.map(department('oskemen')),
]
