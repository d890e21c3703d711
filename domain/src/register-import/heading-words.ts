import type { Language } from '../language.ts'
import { foldWords } from './fold-words.ts'
import type { ImportField } from './mapping.ts'
import { phraseFinder } from './phrases.ts'

type OtherField = Exclude<ImportField, 'nameKk' | 'nameRu' | 'nameEn'> | 'none'

const findOther = phraseFinder<OtherField>({
  bin: [
    'БИН',
    'БСН',
    'BIN',
    'бизнес идентификационн',
    'бизнес сәйкестендіру',
    'business identification',
    'БИН ИИН',
    'ИИН БИН',
    'БСН ЖСН',
    'ЖСН БСН',
  ],
  legalForm: [
    'организационно правов',
    'организационно правовая форма',
    'правовая форма',
    'правовой форм',
    'форма организац',
    'вид организац',
    'ОПФ',
    'ұйымдық құқықтық',
    'ұйымдастыру құқықтық',
    'ұйымның нысаны',
    'құқықтық нысан',
    'ҰҚН',
    'legal form',
    'form of organi',
    'opf',
    'organi type',
    'type of organi',
  ],
  direction: [
    'направлен',
    'направление деятельн',
    'основное направление деятельн',
    'сфера',
    'сфера деятельн',
    'вид деятельн',
    'бағыт',
    'қызмет бағыты',
    'қызмет саласы',
    'қызмет түрі',
    'direction',
    'field of activity',
    'activit',
    'area of activity',
  ],
  status: [
    'статус',
    'состояние',
    'статус организац',
    'мәртебе',
    'ұйымның мәртебесі',
    'күйі',
    'жағдайы',
    'status',
    'state',
    'organi status',
  ],
  registeredOn: [
    'дата регистрац',
    'дата государственной регистрац',
    'дата гос регистрац',
    'дата первичной регистрац',
    'дата создан',
    'дата образован',
    'дата внесен',
    'регистрация дата',
    'тіркелген күн',
    'тіркеу күн',
    'тіркелген мерзім',
    'мемлекеттік тіркеу күн',
    'құрылған күн',
    'reg date',
    'registration date',
    'date of registration',
    'registered on',
    'registered at',
    'date registered',
    'date reg',
  ],
  district: ['район', 'район города', 'аудан', 'қала ауданы', 'district', 'rayon', 'raion'],
  // Persons, contacts and other numbers and days are not taken from a file, whatever else the heading says.
  none: [
    'фамилия имя отчество',
    'руководител',
    'наименование руководител',
    'руководитель организац',
    'руководителя организац',
    'председател',
    'директор',
    'учредител',
    'ИИН',
    'ЖСН',
    'ИИН руководител',
    'телефон',
    'адрес',
    'юридический адрес',
    'адрес организац',
    'почта',
    'сайт',
    'регистрационный номер',
    'электронн',
    'контакт',
    'дата перерегистрац',
    'дата последней перерегистрац',
    'дата ликвидац',
    'дата прекращен',
    'дата выдачи',
    'номер регистрац',
    'ОКЭД',
    'ОКПО',
    'КАТО',
    'басшы',
    'ұйым басшысы',
    'басшының аты',
    'құрылтайшы',
    'мекенжай',
    'ұйымның мекенжайы',
    'пошта',
    'байланыс',
    'қайта тіркеу',
    'қайта тіркелген күн',
    'таратылған күн',
    'head of organi',
    'name of head',
    'name of director',
    'director',
    'founder',
    'phone',
    'address',
    'email',
    'e mail',
    'website',
    'contact',
    'first name',
    'last name',
  ],
})

/** Asked last: «наименование района» is no organisation's. */
const findName = phraseFinder({
  name: [
    'наименован',
    'полное наименован',
    'назван',
    'организац',
    'название организац',
    'наименование организац',
    'наименование юридическ',
    'атау',
    'атауы',
    'ұйымның атауы',
    'ұйым',
    'НПО',
    'ҮЕҰ',
    'name',
    'full name',
    'title',
    'organi',
    'organization name',
    'organisation name',
  ],
})

const findLanguage = phraseFinder<Language>({
  kk: [
    'государственном языке',
    'гос языке',
    'казахск',
    'каз',
    'мемлекеттік тіл',
    'қазақ',
    'kazakh',
    'kk',
    'kz',
    'kaz',
    'қаз',
  ],
  ru: ['русск', 'рус', 'орыс', 'russian', 'ru', 'rus'],
  en: ['английск', 'англ', 'ағылшын', 'english', 'en', 'eng'],
})

export const nameFields: Readonly<Record<Language, 'nameKk' | 'nameRu' | 'nameEn'>> = {
  kk: 'nameKk',
  ru: 'nameRu',
  en: 'nameEn',
}

export interface ReadHeading {
  /** `name`: in a language that is not told; `none`: never taken; null: nothing that is known. */
  field: ImportField | 'name' | 'none' | null
  /** How much of the heading says so, up to 1: «БИН» is one rather than «БИН филиала». */
  share: number
}

/** What a heading says its column holds. */
export function readHeading(heading: string): ReadHeading {
  const found = findOther(heading) ?? findName(heading)
  if (!found) return { field: null, share: 0 }
  const language = found.code === 'name' ? findLanguage(heading)?.code : undefined
  const share = found.letters / foldWords(heading).join('').length
  return { field: language ? nameFields[language] : found.code, share }
}
