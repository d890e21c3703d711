import { readXml } from './read-xml.ts'

/** Formats of numbers that every workbook has by these ids and that show a day. */
const builtInDates = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
] as const

const isBuiltInDate = (id: number) => builtInDates.some(([first, last]) => id >= first && id <= last)
/** Whether a format that the workbook names itself shows a day: letters of days and years outside quotes and brackets. */
const isDateFormat = (code: string) => /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

/** Which styles of a workbook show a number as a day, by their position. */
export function dateStyles(stylesXml: string): boolean[] {
  const own = new Map<number, boolean>()
  const styles: boolean[] = []
  let isInCells = false
  if (stylesXml === '') return styles
  readXml(stylesXml, {
    open(name, attributes) {
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes()
        own.set(Number(numFmtId), isDateFormat(formatCode.replaceAll('&quot;', '"')))
      } else if (name === 'cellXfs') isInCells = true
      else if (name === 'xf' && isInCells) {
        const id = Number(attributes().numFmtId)
        styles.push(own.get(id) ?? isBuiltInDate(id))
      }
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return styles
}

const dayMs = 86_400_000
const daysTo1970 = { from1900: 25_569, from1904: 24_107 }
/** The last serial number of a day that a spreadsheet has: 31 December 9999. */
const lastSerial = 2_958_465

/** A day that a spreadsheet counts as a number, as ISO 8601; null where it is none. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  if (!(serial >= 1 && serial <= lastSerial)) return null
  const days = Math.floor(serial) - (from1904 ? daysTo1970.from1904 : daysTo1970.from1900)
  // Spreadsheets count a 29 February 1900, which there was not.
  const missing = !from1904 && serial < 60 ? 1 : 0
  return new Date((days + missing) * dayMs).toISOString().slice(0, 10)
}
