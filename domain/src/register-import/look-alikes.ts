/** Latin letters that look like a Cyrillic one, in the case in which they do; a schwa is what Kazakh ә is typed with. */
export const cyrillicLooks: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  h: 'һ',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  Ë: 'Ё',
  ë: 'ё',
  Ə: 'Ә',
  ə: 'ә',
  Ɵ: 'Ө',
  ɵ: 'ө',
}

/** The other way round, of those that are typed by mistake in a Latin word. */
export const latinLooks: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(cyrillicLooks)
    .filter(([latin]) => /[A-Zacehiopxy]/.test(latin) && latin !== 'h')
    .map(([latin, cyrillic]) => [cyrillic, latin]),
)

/** The word in another alphabet; null where a letter of it has no like there. Letters of neither table stay. */
export function inLooks(word: string, looks: Readonly<Record<string, string>>, foreign: RegExp): string | null {
  let turned = ''
  for (const letter of word) {
    const like = looks[letter]
    if (like === undefined && foreign.test(letter)) return null
    turned += like ?? letter
  }
  return turned
}
