import { randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import type { Callables } from '../../../domain/src/callables.ts'
import { binCheckDigit } from '../../../domain/src/ngo/bin.ts'
import { paths } from '../../../domain/src/paths.ts'
import type { NgoFacts, SomeFacts } from '../../../domain/src/register-import/facts.ts'
import type { RowJournal } from '../../../domain/src/register-import/import-chunk.ts'
import type { ImportState, RegisterImport } from '../../../domain/src/register-import/register-import.ts'
import type { StagedRow } from '../../../domain/src/register-import/staged-row.ts'
import { admin, fieldsOf } from './admin.ts'
import type { City } from './city.ts'
import { type Person, signUp } from './person.ts'

export async function signUpAdministrator(displayName = 'Администратор'): Promise<Person> {
  const person = await signUp(displayName)
  const staff = { uid: person.uid, displayName, administrator: true, roles: {}, departments: {} }
  await admin.doc(paths.staffMember(person.uid)).set(staff)
  return person
}

/** A BIN of its own for each serial; some have no check digit and are never given out. */
export function binOf(serial: number): string {
  const eleven = `200140${String(serial).padStart(5, '0')}`
  const check = binCheckDigit(eleven)
  return check === null ? binOf(serial + 50_000) : `${eleven}${check}`
}

export const facts = (change: SomeFacts = {}): NgoFacts => ({
  name: { ru: 'Общественный фонд «Жасыл қала»' },
  bin: null,
  legalForm: 'public_foundation',
  directions: ['environment'],
  status: 'active',
  registeredOn: '2019-07-05',
  districtId: null,
  ...change,
})

export const create = (ngoId: string, change: SomeFacts = {}, line = 2): StagedRow => ({
  act: 'create',
  line,
  ngoId,
  after: facts(change),
})
export const change = (ngoId: string, before: SomeFacts, after: SomeFacts): StagedRow => ({
  act: 'change',
  line: 2,
  ngoId,
  before,
  after,
})

export const begin = (
  { id: territoryId }: Pick<City, 'id'>,
  importId: string,
  chunks: number,
): Extract<Callables['actOnImport']['request'], { act: 'begin' }> => ({
  act: 'begin',
  importId,
  territoryId,
  source: 'Реестр юридических лиц',
  asOf: '2026-02-01',
  fileName: 'register.csv',
  complete: false,
  chunks,
  mapping: {
    columns: { БИН: 'bin' },
    values: { legalForm: {}, direction: {}, status: { ЖОЙЫЛҒАН: 'liquidated' }, district: {} },
  },
  plan: { new: 1, changed: 0, unchanged: 0, absent: 0, doubtful: 0, bad: 0 },
})

/** An import as it is stored, being laid down. */
export const importFields = (
  territoryId: string,
  startedBy: string,
  change: Partial<RegisterImport> = {},
): Omit<RegisterImport, 'id'> => {
  const { act: _, importId: __, ...described } = begin({ id: territoryId }, '', 1)
  const at = new Date('2026-01-05T05:00:00Z')
  return {
    ...described,
    state: 'staging',
    done: 0,
    outcomes: { created: 0, changed: 0, same: 0, moved: 0 },
    undo: null,
    startedBy,
    startedAt: at,
    movedAt: at,
    finishedAt: null,
    ...change,
  }
}

/** Begins an import and lays its chunks down; its id. */
export async function stage(by: Person, city: Pick<City, 'id'>, chunks: StagedRow[][]): Promise<string> {
  const importId = `import-${randomUUID()}`
  await by.call('actOnImport', begin(city, importId, chunks.length))
  for (const [n, rows] of chunks.entries()) await by.call('actOnImport', { act: 'stage', importId, n, rows })
  return importId
}

export const importOf = async (importId: string) =>
  (await fieldsOf(paths.registerImport(importId))) as unknown as RegisterImport

/** The import as soon as it is in a state. */
export const whenIn = (importId: string, state: ImportState): Promise<RegisterImport> =>
  vi.waitFor(
    async () => {
      const found = await importOf(importId)
      if (found.state !== state) throw new Error(`It is ${found.state}, with ${found.done} of ${found.chunks} done`)
      return found
    },
    { timeout: 50_000, interval: 50 },
  )

/** Imports rows from the first order to the last chunk; its id. */
export async function bringIn(by: Person, city: Pick<City, 'id'>, chunks: StagedRow[][]): Promise<string> {
  const importId = await stage(by, city, chunks)
  await by.call('actOnImport', { act: 'start', importId })
  await whenIn(importId, 'applied')
  return importId
}

export const undo = (by: Person, importId: string) =>
  by.call('actOnImport', { act: 'undo', importId, reason: 'Загружен не тот файл, нужен другой', lang: 'ru' })

export async function journalOf(importId: string, n = 0): Promise<RowJournal[]> {
  return (await fieldsOf(paths.importChunk(importId, n))).journal as RowJournal[]
}
export const outcomesOf = async (importId: string, n = 0) =>
  (await journalOf(importId, n)).map(({ outcome }) => outcome)
export const undoneOf = async (importId: string, n = 0) => (await journalOf(importId, n)).map(({ undone }) => undone)

/** Every NGO of the territory by its id, but the one that the city has from the beginning. */
export async function ngosOf({ id, ngoId }: City): Promise<Record<string, object>> {
  const { docs } = await admin.collection(paths.ngos()).where('territoryId', '==', id).get()
  return Object.fromEntries(docs.filter((ngo) => ngo.id !== ngoId).map((ngo) => [ngo.id, ngo.data()]))
}
