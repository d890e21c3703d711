/** Beginnings of the months' names in Russian, Kazakh and English, in small letters. */
const months: readonly (readonly string[])[] = [
  ['янв', 'қаңтар', 'каңтар', 'кантар', 'қантар', 'қаң', 'jan'],
  ['фев', 'ақпан', 'акпан', 'ақп', 'feb'],
  ['мар', 'наурыз', 'нау', 'mar'],
  ['апр', 'сәуір', 'сауір', 'сауир', 'сәу', 'apr'],
  ['май', 'мая', 'мае', 'мамыр', 'мам', 'may'],
  ['июн', 'маусым', 'мау', 'jun'],
  ['июл', 'шілде', 'шилде', 'шіл', 'jul'],
  ['авг', 'тамыз', 'там', 'aug'],
  ['сен', 'қыркүйек', 'қыркуйек', 'кыркуйек', 'қыр', 'sep'],
  ['окт', 'қазан', 'казан', 'қаз', 'oct'],
  ['ноя', 'қараша', 'караша', 'қар', 'nov'],
  ['дек', 'желтоқсан', 'желтоксан', 'жел', 'dec'],
]

/** The number of the month that a word names, in whatever case and however shortened; null for another word. */
export function monthOfWord(word: string): number | null {
  const small = word.toLowerCase()
  const found = months.findIndex((begins) => begins.some((begin) => small.startsWith(begin)))
  return found < 0 ? null : found + 1
}
