import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { kindOfFile } from './file-kind.ts'
import { fileLimits } from './file-limits.ts'
import { FileProblem, type FileProblemCode } from './file-problem.ts'
import { readSheet } from './read-sheet.ts'
import { openWorkbook } from './workbook.ts'
import { partsOfArchive } from './zip-parts.ts'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const parts = {
  'xl/workbook.xml': `<workbook ${main} xmlns:r="r"><sheets><sheet name="НПО &amp; фонды" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/styles.xml': `<styleSheet ${main}><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="171" formatCode="0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `<sst ${main}><si><t>БИН</t></si><si><r><t>На</t></r><r><t>звание</t></r><rPh><t>aid</t></rPh></si></sst>`,
}
const sheet = (rows: string) => `<?xml version="1.0"?><worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`
const archive = (rows: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({ ...parts, 'xl/worksheets/sheet1.xml': sheet(rows), ...more }).map(([name, xml]) => [
        name,
        strToU8(xml),
      ]),
    ),
  )

function read(bytes: Uint8Array) {
  const workbook = openWorkbook(bytes)
  return readSheet(workbook, workbook.sheets[0]?.part ?? '').rows
}
const refusal = (code: FileProblemCode) => new FileProblem(code)

describe('a workbook', () => {
  it('gives every cell as text, on its line and in its column', () => {
    const rows = read(
      archive(
        '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>' +
          '<row r="5"><c r="A5"><v>1.09524001234E11</v></c><c r="B5" t="str"><f>A1</f><v>=1+1</v></c>' +
          '<c r="C5" s="1"><v>45474</v></c><c r="D5" s="2"><v>45474.5</v></c><c r="E5" s="3"><v>12</v></c>' +
          '<c r="F5" t="inlineStr"><is><t>Фонд &lt;b&gt;_x000A_ряд</t></is></c><c r="G5" t="b"><v>1</v></c></row>',
      ),
    )
    expect(rows).toEqual([
      { line: 2, cells: ['БИН', '', 'Название'] },
      { line: 5, cells: ['109524001234', '=1+1', '2024-07-01', '2024-07-01', '12', 'Фонд <b>\nряд', 'TRUE'] },
    ])
  })

  it('is known by what lies in it, and its sheets by their names', () => {
    const bytes = archive('')
    expect(kindOfFile(bytes)).toBe('workbook')
    expect(openWorkbook(bytes).sheets.map(({ name }) => name)).toEqual(['НПО & фонды'])
  })

  it('that says it unpacks to too much is refused before it is unpacked', () => {
    const bomb = archive('', { 'xl/media/zeros.xml': '0'.repeat(3_000_000) })
    expect(() => openWorkbook(bomb)).toThrow(refusal('unpacked-too-large'))
    const many = zipSync(
      Object.fromEntries(Array.from({ length: fileLimits.parts + 1 }, (_, part) => [`p${part}`, new Uint8Array(1)])),
    )
    expect(() => partsOfArchive(many)).toThrow(refusal('unpacked-too-large'))
  })

  it('that unpacks to more than it says is cut where it said it ends', () => {
    const bytes = archive('<row r="1"><c r="A1"><v>1</v></c></row>')
    const view = new DataView(bytes.buffer)
    for (const { name } of partsOfArchive(bytes)) {
      if (name !== 'xl/worksheets/sheet1.xml') continue
      const from = bytes.findLastIndex((_, at) => view.byteLength - at > 46 && view.getUint32(at, true) === 0x02014b50)
      view.setUint32(from + 24, 40, true)
    }
    expect(() => read(bytes)).toThrow(FileProblem)
  })

  it('with a document type is refused: neither is anything fetched for it, nor does it grow', () => {
    const forged = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheet('<row><c t="str"><v>&e;</v></c></row>')}`
    expect(() => read(archive('', { 'xl/worksheets/sheet1.xml': forged }))).toThrow(refusal('forged-xml'))
  })

  it('with 16,384 columns, or a cell that far out, is refused', () => {
    expect(() => read(archive('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toThrow(refusal('too-wide'))
    // Nothing is filled up to where a cell claims to be.
    expect(() => read(archive('<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>'))).toThrow(refusal('too-wide'))
    expect(() => read(archive(`<row r="1">${'<c><v>1</v></c>'.repeat(300)}</row>`))).toThrow(refusal('too-wide'))
  })

  it('that is damaged is refused', () => {
    expect(() => openWorkbook(archive('').subarray(0, 300))).toThrow(refusal('unreadable'))
    expect(() => read(archive('', { 'xl/worksheets/sheet1.xml': '<worksheet><row' }))).toThrow(refusal('unreadable'))
  })
})

describe('a file that is no table', () => {
  const text = (words: string) => new TextEncoder().encode(words)
  it.each<[FileProblemCode, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['old-excel', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['pdf', text('%PDF-1.7')],
    ['word', text('{\\rtf1')],
    ['word', zipSync({ 'word/document.xml': new Uint8Array(1) })],
    ['open-document', zipSync({ 'content.xml': new Uint8Array(1) })],
    ['archive', zipSync({ 'a.csv': new Uint8Array(1) })],
    ['web-page', text(' <html><table>')],
  ])('is refused: %s', (code, bytes) => {
    expect(() => kindOfFile(bytes)).toThrow(refusal(code))
  })

  it('may be a text all the same', () => {
    expect(kindOfFile(text('БИН;Имя'))).toBe('text')
  })
})
