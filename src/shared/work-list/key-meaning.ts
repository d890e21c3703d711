/** What a key of a list of work means by its place on the keyboard, `KeyJ`: the same fingers whatever alphabet is on. */
export type KeyPlaces<Meaning extends string> = Readonly<Record<Meaning, string>>

/** Not an act: it may lie where the person's alphabet has it. */
const helpKey = '?'

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'>

/** What moves on while its key is held; whatever else a key means, it means it once. */
const moves: readonly string[] = ['next', 'previous']

/** What a key means where meanings lie at these places; null for nothing. */
export function workKeyOf<Meaning extends string>(
  pressed: Pressed,
  places: KeyPlaces<Meaning>,
): Meaning | 'help' | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null
  if (pressed.key === helpKey) return 'help'
  if (pressed.shiftKey) return null
  const meaning = (Object.keys(places) as Meaning[]).find((known) => places[known] === pressed.code)
  return meaning === undefined || (pressed.repeat && !moves.includes(meaning)) ? null : meaning
}

const signs: Record<string, string> = {
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
}

/** How a place is shown: as what lies there on a Latin keyboard; null where a key is no letter, digit or sign. */
export const keyName = (place: string): string | null => /^(?:Key|Digit)(.)$/.exec(place)?.[1] ?? signs[place] ?? null
