import { type Language, languages, type PartlyLocalized } from '../language.ts'
import { foldedKey, foldWords } from './fold-words.ts'
import { formWords } from './legal-form-words.ts'

/** Words that many names have and that say little: kinds of bodies, places, what nearly everybody does. Folded beginnings. */
const weakBeginnings = [
  ...[
    'центр',
    'орталы',
    'клуб',
    'союз',
    'одак',
    'одаг',
    'ассоциац',
    'кауымдаст',
    'федерац',
    'лига',
    'фонд',
    'кор',
    'коры',
  ],
  ...[
    'развити',
    'дамыту',
    'даму',
    'поддерж',
    'колдау',
    'помощ',
    'комек',
    'содейств',
    'жардем',
    'защит',
    'коргау',
    'социальн',
  ],
  ...[
    'алеуметтик',
    'благотворит',
    'кайырымды',
    'инициатив',
    'бастама',
    'проект',
    'жоба',
    'молодеж',
    'жастар',
    'детск',
    'дети',
  ],
  ...[
    'балалар',
    'женщин',
    'әйелдер',
    'ветеран',
    'ардагер',
    'инвалид',
    'мугедек',
    'спорт',
    'культур',
    'мадениет',
    'образован',
  ],
  ...[
    'казахстан',
    'казак',
    'республик',
    'област',
    'облыс',
    'город',
    'каласы',
    'район',
    'аудан',
    'алмат',
    'астан',
    'шымкент',
  ],
  ...[
    'павлодар',
    'оскемен',
    'караганд',
    'актобе',
    'актюбин',
    'атырау',
    'мангыст',
    'костана',
    'кызылорд',
    'тараз',
    'семей',
    'туркестан',
    'түркістан',
  ],
  ...[
    'национальн',
    'улттык',
    'международ',
    'халыкарал',
    'общественн',
    'когамдык',
    'организац',
    'ұйым',
    'бирлест',
    'объединен',
  ],
  ...[
    'foundation',
    'fund',
    'center',
    'centre',
    'club',
    'union',
    'association',
    'development',
    'support',
    'social',
    'public',
    'youth',
  ],
  ...['kazakhstan', 'almaty', 'astana', 'shymkent', 'international', 'national', 'republic', 'имени', 'атындагы'],
].map((word) => foldWords(word).join(''))

const [longestWhole, shortestStem, stemLength] = [3, 2, 6]
const formBeginnings = [...formWords]

/** Also of a stem, which may be shorter than the beginning that is looked for. */
const begins = (word: string) => (begin: string) =>
  begin.length > longestWhole
    ? word.startsWith(begin) || (word.length >= stemLength && begin.startsWith(word))
    : word === begin

/** How much a word of a name says by itself, before its rarity is known. */
export type WordKind = 'form' | 'weak' | 'number' | 'own'

const kinds = new Map<string, WordKind>()

/** The kind of a folded word. Names share most of their words, so each is looked at once. */
export function kindOf(word: string): WordKind {
  const known = kinds.get(word)
  if (known) return known
  const kind = /\d/.test(word) ? 'number' : findKind(word)
  kinds.set(word, kind)
  return kind
}

function findKind(word: string): WordKind {
  if (word.length < shortestStem || formBeginnings.some(begins(word))) return 'form'
  return word.length <= shortestStem || weakBeginnings.some(begins(word)) ? 'weak' : 'own'
}

/** What a word is compared by: its beginning, without the endings that Russian and Kazakh put behind it. */
const stemOf = (word: string): string => word.slice(0, stemLength)

/** The stems of a name's words that are more than its legal form, each once. */
export const stemsOf = (name: string): string[] => [
  ...new Set(
    foldWords(name)
      .filter((word) => kindOf(word) !== 'form')
      .map(stemOf),
  ),
]

/** The texts of a name, each with its language. */
export function textsOf(name: PartlyLocalized): [Language, string][] {
  const texts: [Language, string][] = []
  for (const language of languages) {
    const text = name[language]
    if (text) texts.push([language, text])
  }
  return texts
}

/** The keys that a name is found under, one for each language that has another. */
export const keysOf = (name: PartlyLocalized): string[] => [
  ...new Set(textsOf(name).map(([, text]) => foldedKey(text))),
]
