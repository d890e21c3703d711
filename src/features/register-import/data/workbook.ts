import { FileProblem } from './file-problem.ts'
import { readXml } from './read-xml.ts'
import { partsOfArchive, unpackPart } from './zip-parts.ts'

interface SheetPlace {
  name: string
  /** The part of the archive that holds it. */
  part: string
}

/** A workbook as far as every sheet of it needs it. */
export interface Workbook {
  sheets: SheetPlace[]
  /** Days are counted from 1904 instead of 1900. */
  from1904: boolean
  /** A part of it as text; empty where there is none. */
  part: (name: string) => string
}

/**
 * Opens a workbook; throws a `FileProblem` where it is damaged or unpacks to too much. Ready-made readers make numbers of
 * identifiers, fill every gap that a file claims to have, and start workers from addresses that our content security
 * policy does not let in.
 */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const parts = new Map(partsOfArchive(bytes).map((one) => [one.name, one]))
  const part = (name: string) => {
    const found = parts.get(name)
    return found ? new TextDecoder().decode(unpackPart(bytes, found)) : ''
  }
  const targets = new Map<string, string>()
  readXml(part('xl/_rels/workbook.xml.rels'), {
    open(name, attributes) {
      const { Id = '', Target = '' } = name === 'Relationship' ? attributes() : {}
      // From the root or from the folder of the workbook; nothing else is in the archive.
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  const sheets: SheetPlace[] = []
  let from1904 = false
  readXml(part('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes().date1904 ?? '')
      if (name !== 'sheet') return
      const { name: called = '', ...rest } = attributes()
      const id = Object.entries(rest).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? ''
      const target = targets.get(id)
      if (target) sheets.push({ name: decodeName(called), part: target })
    },
  })
  if (sheets.length === 0) throw new FileProblem('unreadable')
  return { sheets, from1904, part }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decodeName = (name: string) => name.replace(/&(amp|lt|gt|quot|apos);/g, (all, entity) => entities[entity] ?? all)
