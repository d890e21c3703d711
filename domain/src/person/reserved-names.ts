/** Beginnings of words that name an office or a part in the product, in three languages: their endings do not matter. */
export const reservedRoots = [
  ...['акимат', 'модератор', 'администра', 'секретар', 'управлени', 'аппарат', 'правительств', 'министерств'],
  ...['прокурор', 'премьер', 'губернатор', 'депутат', 'полицейск', 'министр', 'организатор', 'пресс'],
  ...['канцеляри', 'приёмн', 'заместител', 'начальник', 'команд', 'отдел', 'орынбасар'],
  ...['полици', 'прокуратур', 'президент', 'официальн', 'департамент', 'поддержк', 'ведущ', 'маслихат'],
  ...[
    'әкімдік',
    'әкімдіг',
    'әкімші',
    'хатшы',
    'басқарма',
    'қызметкер',
    'үкімет',
    'министрлі',
    'ресми',
    'жүргізуші',
    'мәслихат',
  ],
  ...[
    'akimat',
    'moderator',
    'administra',
    'secretar',
    'department',
    'government',
    'ministry',
    'police',
    'official',
    'support',
  ],
] as const

/** What names an office wherever it stands in a word: «горакимат». */
export const reservedParts = [
  'замаким',
  'горсовет',
  'акимат',
  'модерат',
  'модерац',
  'әкімдік',
  'akimat',
  'moderat',
] as const

/** Words that are reserved as they are: as beginnings they would forbid the names of people. */
export const reservedWords = [
  'админ',
  'админы',
  'акимы',
  'мэрия',
  'мэрии',
  'система',
  'совет',
  'бөлім',
  'модер',
  'бот',
  'admin',
  'admins',
  'deputy',
  'council',
  'system',
  'team',
  'mod',
  'bot',
  'staff',
  'office',
  'host',
  'көпір',
  'kopir',
  'нпо',
  'үеұ',
  'ngo',
] as const

/** Titles that are names as well («Аким Петров»): reserved alone, and beside the word of a place. */
export const titleWords = ['аким', 'акима', 'акиму', 'акимом', 'әкім', 'әкімі', 'мэр', 'akim', 'mayor'] as const
export const placeWords = [
  ...[
    'города',
    'город',
    'области',
    'область',
    'района',
    'район',
    'қала',
    'қаласы',
    'қаласының',
    'облыс',
    'облысы',
    'облысының',
  ],
  ...['аудан', 'ауданы', 'ауданының', 'city', 'region', 'district', 'of', 'the'],
] as const
