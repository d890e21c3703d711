import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeFile, type Encoding, proposeEncoding } from './decode-file.ts'

/** Bytes of Windows-1251 for what the tests write. */
function in1251(text: string): Uint8Array {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decodeByte(byte), byte]))
  return Uint8Array.from(text, (letter) => table.get(letter) ?? 0x3f)
}
const decodeByte = (byte: number) => new TextDecoder('windows-1251').decode(Uint8Array.of(byte))
const in16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0)
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )
const marked = (mark: number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes])

const line = 'БИН;Наименование\r\n000740000728;Фонд «Жасыл қадам»\r\n'
const plain = line.replace('қ', 'к')

describe('a file', () => {
  it.each<[string, Uint8Array, Encoding, string]>([
    ['UTF-8', new TextEncoder().encode(line), 'UTF-8', line],
    ['UTF-8 with its mark', marked([0xef, 0xbb, 0xbf], new TextEncoder().encode(line)), 'UTF-8', line],
    ['Windows-1251', in1251(plain), 'Windows-1251', plain],
    ['UTF-16 with its mark', marked([0xff, 0xfe], in16(line, true)), 'UTF-16LE', line],
    ['UTF-16 of the other order with its mark', marked([0xfe, 0xff], in16(line, false)), 'UTF-16BE', line],
    ['UTF-16 without a mark', in16(line, true), 'UTF-16LE', line],
    ['UTF-16 of the other order without a mark', in16(line, false), 'UTF-16BE', line],
    ['the Kazakh code page', in1251(line.replace('қ', 'ќ')), 'KZ-1048', line],
    ['nothing but ASCII', new TextEncoder().encode('a,b\n1,2'), 'UTF-8', 'a,b\n1,2'],
  ])('in %s is read so', (_, bytes, encoding, text) => {
    expect(proposeEncoding(bytes)).toBe(encoding)
    expect(decodeFile(bytes, encoding)).toBe(text)
  })

  it('is read again from the same bytes when the proposal was wrong', () => {
    const bytes = in1251(plain)
    expect(decodeFile(bytes, 'UTF-8')).not.toBe(plain)
    expect(decodeFile(bytes, 'Windows-1251')).toBe(plain)
  })

  it('in UTF-8 is proposed as that, whatever its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const bytes = new TextEncoder().encode(`Жасыл${text.replaceAll('\0', '')}`)
        expect(proposeEncoding(bytes)).toBe('UTF-8')
      }),
    )
  })
})
