import { FileProblem } from './file-problem.ts'
import { partsOfArchive } from './zip-parts.ts'

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)
const signatureOf = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

const oldOffice = [0xd0, 0xcf, 0x11, 0xe0]
const archive = signatureOf('PK\x03\x04')
const webPage = /^\s*<(!doctype html|html|head|table|\?xml)/i

/** What a file is by what stands in it, whatever its name says; throws a `FileProblem` for what is no table. */
export function kindOfFile(bytes: Uint8Array): 'text' | 'workbook' {
  if (bytes.length === 0) throw new FileProblem('empty')
  if (startsWith(bytes, oldOffice)) throw new FileProblem('old-excel')
  if (startsWith(bytes, signatureOf('%PDF'))) throw new FileProblem('pdf')
  if (startsWith(bytes, signatureOf('{\\rtf'))) throw new FileProblem('word')
  if (startsWith(bytes, archive)) return kindOfArchive(bytes)
  if (webPage.test(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))) throw new FileProblem('web-page')
  return 'text'
}

function kindOfArchive(bytes: Uint8Array): 'workbook' {
  const names = partsOfArchive(bytes).map(({ name }) => name)
  if (names.includes('xl/workbook.xml')) return 'workbook'
  if (names.some((name) => name.startsWith('word/'))) throw new FileProblem('word')
  if (names.includes('content.xml')) throw new FileProblem('open-document')
  throw new FileProblem('archive')
}
