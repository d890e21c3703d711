import type { LegalForm } from '../ngo/legal-form.ts'
import { foldWords } from './fold-words.ts'
import { type Phrases, phraseFinder } from './phrases.ts'

/** How files and names say a legal form; beginnings of words, in the three languages. */
const formPhrases: Phrases<LegalForm> = {
  public_association: [
    'общественное объединен',
    'общественного объединен',
    'республиканское общественное',
    'общественная организац',
    'қоғамдық бірлест',
    'қоғамдық ұйым',
    'public associat',
    'public union',
    'public organi',
    'ОО',
    'РОО',
    'ГОО',
    'МОО',
    'ҚБ',
    'РҚБ',
  ],
  public_foundation: [
    'общественный фонд',
    'общественного фонда',
    'қоғамдық қор',
    'қоғамдық қоры',
    'қоғамдық қайырымдылық қор',
    'қоғамдық қайырымдылық қоры',
    'общественный благотворительный фонд',
    'public foundation',
    'public fund',
    'public charitable found',
    'public charitable fund',
    'ОФ',
    'ОБФ',
    'ҚҚ',
  ],
  private_foundation: [
    'частный фонд',
    'частного фонда',
    'частный благотворительный фонд',
    'жеке қор',
    'жеке қоры',
    'жеке қайырымдылық қоры',
    'private foundation',
    'private fund',
    'ЧФ',
    'ЧБФ',
    'ЖҚ',
  ],
  corporate_foundation: [
    'корпоративный фонд',
    'корпоративного фонда',
    'корпоративный благотворительный фонд',
    'корпоративтік қор',
    'корпоративтік қоры',
    'corporate foundation',
    'corporate fund',
    'КФ',
    'КҚ',
  ],
  state_foundation: [
    'государственный фонд',
    'мемлекеттік қор',
    'мемлекеттік қоры',
    'state foundation',
    'state fund',
    'ГФ',
  ],
  private_institution: [
    'частное учрежден',
    'частного учрежден',
    'негосударственное учрежден',
    'жеке мекеме',
    'жеке меншік мекеме',
    'мемлекеттік емес мекеме',
    'private institution',
    'private establishment',
    'учреждение',
    'мекеме',
    'institution',
    'ЧУ',
    'ЖМ',
    'НУ',
  ],
  association_union: [
    'объединение юридических лиц',
    'объединение индивидуальных предпринимателей',
    'заңды тұлғалар бірлест',
    'заңды тұлғалардың бірлест',
    'association of legal entities',
    'union of legal entities',
    'ассоциация',
    'қауымдастық',
    'қауымдастығы',
    'ОЮЛ',
    'ЗТБ',
    'ОИПиЮЛ',
  ],
  religious_association: [
    'религиозное объединен',
    'религиозная организац',
    'местное религиозное',
    'діни бірлест',
    'діни ұйым',
    'religious associat',
    'religious organi',
    'РО',
    'МРО',
    'ДБ',
  ],
  consumer_cooperative: ['потребительский кооператив', 'тұтыну кооператив', 'consumer cooperative', 'ПК', 'ТК'],
  owners_cooperative: [
    'кооператив собственников квартир',
    'кооператив собственников помещений',
    'пәтер иелерінің кооператив',
    'пәтер иелері кооператив',
    'apartment owners cooperative',
    'КСК',
    'КСП',
    'ПИК',
  ],
  owners_association: [
    'объединение собственников имущества',
    'мүлік иелерінің бірлест',
    'мүлік иелері бірлест',
    'property owners associat',
    'association of property owners',
    'ОСИ',
    'МИБ',
  ],
  noncommercial_jsc: [
    'некоммерческое акционерное общество',
    'коммерциялық емес акционерлік қоғам',
    'non profit joint stock',
    'non commercial joint stock',
    'noncommercial joint stock',
    'НАО',
    'КеАҚ',
    'NJSC',
  ],
  trade_union: [
    'профессиональный союз',
    'профсоюз',
    'объединение профсоюзов',
    'отраслевой профсоюз',
    'кәсіптік одақ',
    'кәсіптік одағ',
    'кәсіподағ',
    'кәсіподақ',
    'trade union',
  ],
  political_party: ['политическая партия', 'саяси партия', 'political party'],
  foreign_branch: [
    'филиал иностран',
    'представительство иностран',
    'филиал или представительство иностран',
    'филиал представительство иностран',
    'филиал международн',
    'представительство международн',
    'шетелдік ұйымның филиал',
    'шетелдік ұйымның өкілд',
    'branch of a foreign',
    'branch of foreign',
    'representative office of a foreign',
  ],
  other: ['иная форма', 'иные формы', 'иное', 'өзге нысан', 'басқа нысан', 'other form', 'other'],
}

const findForm = phraseFinder(formPhrases)
/** Within a name these are ordinary words: a union of writers, an institution of whatever kind. */
const findFormInName = phraseFinder(
  Object.fromEntries(
    Object.entries(formPhrases)
      .filter(([code]) => code !== 'other')
      .map(([code, phrases]) => [code, phrases.filter((phrase) => !/^(учреждение|мекеме|institution)$/.test(phrase))]),
  ) as Phrases<LegalForm>,
)

/** The short names of the forms, as they are written: they stay in capitals. */
export const formAbbreviations: ReadonlySet<string> = new Set(
  Object.values(formPhrases)
    .flat()
    .filter((phrase) => /^\p{Lu}\p{L}*\p{Lu}$/u.test(phrase)),
)

/** Words that say a form and nothing about who it is. */
export const formWords: ReadonlySet<string> = new Set(Object.values(formPhrases).flat().flatMap(foldWords))

/** The form that a cell of a file names. */
export const legalFormOf = (text: string): LegalForm | null => findForm(text)?.code ?? null

/** The form that a name says, before or behind what stands in quotes. */
export function legalFormInName(name: string): LegalForm | null {
  const outside = name.replace(/[«"“„].*[»"”“]/, ' ; ')
  return findFormInName(outside)?.code ?? null
}
