/** In which encodings a file may be read, as they are named everywhere. */
export const encodings = ['UTF-8', 'Windows-1251', 'KZ-1048', 'UTF-16LE', 'UTF-16BE'] as const
export type Encoding = (typeof encodings)[number]

const byteOrderMarks: [Encoding, readonly number[]][] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
]

/** What KZ-1048, the Kazakh standard of the time of Windows-1251, has where that one has letters of other languages. */
const kazakhLetters: Record<string, string> = {
  Ќ: 'Қ',
  ќ: 'қ',
  Ћ: 'Һ',
  ћ: 'һ',
  Ў: 'Ұ',
  ў: 'ұ',
  Ј: 'Ә',
  ј: 'ә',
  Ґ: 'Ө',
  ґ: 'ө',
  Є: 'Ғ',
  є: 'ғ',
  Ї: 'Ү',
  ї: 'ү',
  Ѕ: 'Ң',
  ѕ: 'ң',
}
const foreignLetters = /[ЌќЋћЎўЈјҐґЄєЇїЅѕ]/g

/** How much of a file is looked at where a part tells enough, in bytes. */
export const lookedAt = 64 * 1024

/** Text of two bytes a letter has zeros in one of them: those of digits and separators. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0]
  const end = Math.min(bytes.length, lookedAt)
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd < end / 50) return null
  return odd >= even ? 'UTF-16LE' : 'UTF-16BE'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** In which encoding a file seems to be written: its mark, then what its bytes allow. A person decides. */
export function proposeEncoding(bytes: Uint8Array): Encoding {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked) return marked[0]
  const wide = wideEncoding(bytes)
  if (wide) return wide
  if (isUtf8(bytes)) return 'UTF-8'
  const text = decodeFile(bytes.subarray(0, lookedAt), 'Windows-1251')
  return text.search(foreignLetters) === -1 ? 'Windows-1251' : 'KZ-1048'
}

/** The text of a file in an encoding, without its byte order mark. What cannot be read becomes the sign for that. */
export function decodeFile(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== 'KZ-1048') return new TextDecoder(encoding).decode(bytes)
  return decodeFile(bytes, 'Windows-1251').replace(foreignLetters, (letter) => kazakhLetters[letter] ?? letter)
}
