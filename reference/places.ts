import type { Territory } from '@kopir/domain/territory/territory'

/** One zone for the whole country since 2024: UTC+5 without summer time. */
export const timeZone = 'Asia/Almaty'

/** The places whose clocks showed another time than Almaty's before, which an archive of meetings needs. */
const ownTimeZones: Readonly<Record<string, string>> = {
  'aktobe-region': 'Asia/Aqtobe',
  'atyrau-region': 'Asia/Atyrau',
  'kostanay-region': 'Asia/Qostanay',
  'kyzylorda-region': 'Asia/Qyzylorda',
  'mangystau-region': 'Asia/Aqtau',
  'west-kazakhstan': 'Asia/Oral',
}

type Row = [id: string, kato: string, prefix: string | null, kk: string, ru: string, en: string]

const regions: Row[] = [
  ['abai-region', '100000000', 'ABY', 'Абай облысы', 'Область Абай', 'Abai Region'],
  ['akmola-region', '110000000', 'AKM', 'Ақмола облысы', 'Акмолинская область', 'Akmola Region'],
  ['aktobe-region', '150000000', 'AKT', 'Ақтөбе облысы', 'Актюбинская область', 'Aktobe Region'],
  ['almaty-region', '190000000', 'ALO', 'Алматы облысы', 'Алматинская область', 'Almaty Region'],
  ['atyrau-region', '230000000', 'ATY', 'Атырау облысы', 'Атырауская область', 'Atyrau Region'],
  [
    'west-kazakhstan',
    '270000000',
    'BKO',
    'Батыс Қазақстан облысы',
    'Западно-Казахстанская область',
    'West Kazakhstan Region',
  ],
  ['zhambyl-region', '310000000', 'ZHM', 'Жамбыл облысы', 'Жамбылская область', 'Zhambyl Region'],
  ['zhetysu-region', '330000000', 'ZHT', 'Жетісу облысы', 'Область Жетісу', 'Zhetysu Region'],
  ['karaganda-region', '350000000', 'KAR', 'Қарағанды облысы', 'Карагандинская область', 'Karaganda Region'],
  ['kostanay-region', '390000000', 'KST', 'Қостанай облысы', 'Костанайская область', 'Kostanay Region'],
  ['kyzylorda-region', '430000000', 'KZO', 'Қызылорда облысы', 'Кызылординская область', 'Kyzylorda Region'],
  ['mangystau-region', '470000000', 'MNG', 'Маңғыстау облысы', 'Мангистауская область', 'Mangystau Region'],
  ['pavlodar-region', '550000000', 'PVO', 'Павлодар облысы', 'Павлодарская область', 'Pavlodar Region'],
  [
    'north-kazakhstan',
    '590000000',
    'SKO',
    'Солтүстік Қазақстан облысы',
    'Северо-Казахстанская область',
    'North Kazakhstan Region',
  ],
  ['turkistan-region', '610000000', 'TUR', 'Түркістан облысы', 'Туркестанская область', 'Turkistan Region'],
  ['ulytau-region', '620000000', 'ULT', 'Ұлытау облысы', 'Область Ұлытау', 'Ulytau Region'],
  [
    'east-kazakhstan',
    '630000000',
    'VKO',
    'Шығыс Қазақстан облысы',
    'Восточно-Казахстанская область',
    'East Kazakhstan Region',
  ],
]

const citiesOfTheRepublic: Row[] = [
  ['astana', '710000000', 'AST', 'Астана', 'Астана', 'Astana'],
  ['almaty', '750000000', 'ALA', 'Алматы', 'Алматы', 'Almaty'],
  ['shymkent', '790000000', 'SHM', 'Шымкент', 'Шымкент', 'Shymkent'],
]

const pavlodar: Row = ['pavlodar', '551010000', 'PVL', 'Павлодар', 'Павлодар', 'Pavlodar']
const oskemen: Row = ['oskemen', '631010000', 'OSK', 'Өскемен', 'Усть-Каменогорск', 'Oskemen (Ust-Kamenogorsk)']

const districts: Row[] = [
  ['almaty-almaly', '751110000', null, 'Алмалы ауданы', 'Алмалинский район', 'Almaly District'],
  ['almaty-alatau', '751210000', null, 'Алатау ауданы', 'Алатауский район', 'Alatau District'],
  ['almaty-auezov', '751310000', null, 'Әуезов ауданы', 'Ауэзовский район', 'Auezov District'],
  ['almaty-bostandyk', '751410000', null, 'Бостандық ауданы', 'Бостандыкский район', 'Bostandyk District'],
  ['almaty-zhetysu', '751510000', null, 'Жетісу ауданы', 'Жетысуский район', 'Zhetysu District'],
  ['almaty-medeu', '751710000', null, 'Медеу ауданы', 'Медеуский район', 'Medeu District'],
  ['almaty-nauryzbay', '751810000', null, 'Наурызбай ауданы', 'Наурызбайский район', 'Nauryzbay District'],
  ['almaty-turksib', '751910000', null, 'Түрксіб ауданы', 'Турксибский район', 'Turksib District'],
]

const territory =
  (level: Territory['level'], parentId: string | null) =>
  ([id, kato, numberPrefix, kk, ru, en]: Row): Territory => ({
    id,
    level,
    parentId,
    kato,
    numberPrefix,
    timeZone: ownTimeZones[id] ?? timeZone,
    name: { kk, ru, en },
    demo: false,
  })

const kazakhstan: Row = [
  'kazakhstan',
  '000000000',
  'KAZ',
  'Қазақстан Республикасы',
  'Республика Казахстан',
  'Kazakhstan',
]

/** The republic, its 17 regions and 3 cities, two cities below their regions, and Almaty's 8 districts. */
export const territories: Territory[] = [
  territory('republic', null)(kazakhstan),
  ...regions.map(territory('region', 'kazakhstan')),
  ...citiesOfTheRepublic.map(territory('city', 'kazakhstan')),
  territory('city', 'pavlodar-region')(pavlodar),
  territory('city', 'east-kazakhstan')(oskemen),
  ...districts.map(territory('district', 'almaty')),
]
