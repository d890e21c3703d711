import { DomainError } from '../domain-error.ts'
import { inLanguage, type PartlyLocalized } from '../language.ts'
import { legalForms } from '../ngo/legal-form.ts'
import { ngoStatuses } from '../ngo/status.ts'
import type { RegistryRow } from '../published/registry.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { factsNamedBy, isEqualFact } from './equal-facts.ts'
import type { NgoFacts, RegisterFact, SomeFacts } from './facts.ts'
import { foldedKey } from './fold-words.ts'
import { nameFields } from './heading-words.ts'
import { legalFormInName } from './legal-form-words.ts'
import type { Mapping } from './mapping.ts'
import { mendQuotes } from './mend-quotes.ts'
import { textsOf } from './name-words.ts'
import { isOtherName } from './other-name.ts'
import { withoutPersonNumbers } from './person-numbers.ts'
import type { Doubt, DoubtCode, PlanEntry } from './plan.ts'
import type { ReadRow } from './read-row.ts'
import { factsOfRow } from './registry-lookup.ts'

const doubt = (code: DoubtCode): Doubt => ({ code, ngoId: null, name: null })
const doubtAbout = (code: DoubtCode, row: RegistryRow): Doubt => ({ code, ngoId: row.id, name: nameOf(row) })

/** What an NGO of the registry is called where a plan names it. */
const nameOf = ({ name }: { name: PartlyLocalized }): string => withoutPersonNumbers(inLanguage(name, 'ru').text)

const isBranch = (bin: string | null | undefined) => Boolean(bin && bin[5] !== '0')
const isFuture = ({ registeredOn }: SomeFacts, today: CivilDate) => Boolean(registeredOn && registeredOn > today)

/** An entry for a row of the file, of which nothing is known yet. */
export const entryOf = ({ line, shownName, notes, problems }: ReadRow): PlanEntry => ({
  group: 'bad',
  line,
  name: shownName,
  ngoId: null,
  before: null,
  after: null,
  notes,
  doubts: [],
  problems,
  staged: null,
})

/** What a row changes in the NGO that it is about. */
export function planChange(read: ReadRow, row: RegistryRow, today: CivilDate): PlanEntry {
  const known = factsOfRow(row)
  const said = read.facts.name ? { ...read.facts, name: mergedName(row.name, read) } : read.facts
  const changed = (Object.keys(said) as RegisterFact[]).filter(
    (fact) => known[fact] !== undefined && !isEqualFact(fact, known, said),
  )
  const entry = { ...entryOf(read), name: read.shownName || nameOf(row), ngoId: row.id }
  if (changed.length === 0) return { ...entry, group: 'unchanged' }
  const after: SomeFacts = Object.fromEntries(changed.map((fact) => [fact, said[fact]]))
  const before = factsNamedBy(known, after)
  const isOther = after.name && read.facts.bin === row.bin && isOtherName(read.facts.name ?? {}, row.name)
  const doubts = [
    ...(isOther ? [doubtAbout('other-name', row)] : []),
    ...(isFuture(after, today) ? [doubt('future-date')] : []),
    ...(isBranch(after.bin) ? [doubt('branch')] : []),
  ]
  const staged = { act: 'change', line: read.line, ngoId: row.id, before, after } as const
  return { ...entry, group: doubts.length > 0 ? 'doubtful' : 'changed', before, after, doubts, staged }
}

/** Languages that the file does not give are kept; so is a spelling where the file has only other capitals or quotes. */
function mergedName(name: PartlyLocalized, { facts, notes }: ReadRow): PartlyLocalized {
  const said = textsOf(facts.name ?? {}).map(([language, text]) => {
    const isOfCapitals = notes.some(({ code, field }) => code === 'case' && field === nameFields[language])
    const kept = name[language]
    const isSame = kept && (isOfCapitals ? foldedKey(kept) === foldedKey(text) : mendQuotes(kept) === text)
    return [language, isSame ? kept : text]
  })
  return { ...Object.fromEntries(textsOf(name)), ...Object.fromEntries(said) }
}

/** A new NGO, with what its row does not say taken from its name or from the mapping. */
export function planNew(
  read: ReadRow,
  name: PartlyLocalized,
  ngoId: string,
  { today, otherwise, near }: { today: CivilDate; otherwise: Mapping['otherwise']; near: RegistryRow | null },
): PlanEntry {
  const { facts } = read
  const after: NgoFacts = {
    name,
    bin: facts.bin ?? null,
    legalForm: facts.legalForm ?? formInName(name) ?? codeOf(legalForms, otherwise.legalForm),
    directions: facts.directions ?? [],
    status: facts.status ?? codeOf(ngoStatuses, otherwise.status),
    registeredOn: facts.registeredOn ?? null,
    districtId: facts.districtId ?? null,
  }
  const doubts = [
    ...(near ? [doubtAbout('near-name', near)] : []),
    ...(isFuture(after, today) ? [doubt('future-date')] : []),
    ...(isBranch(after.bin) ? [doubt('branch')] : []),
  ]
  const staged = { act: 'create', line: read.line, ngoId, after } as const
  return { ...entryOf(read), group: doubts.length > 0 ? 'doubtful' : 'new', ngoId, after, doubts, staged }
}

const formInName = (name: PartlyLocalized) =>
  textsOf(name)
    .map(([, text]) => legalFormInName(text))
    .find((form) => form !== null)

/** Throws `mapping-otherwise-unknown`: the administrator chooses from the codes. */
function codeOf<Code extends string>(codes: readonly Code[], chosen: string): Code {
  const found = codes.find((code) => code === chosen)
  if (!found) throw new DomainError('mapping-otherwise-unknown', chosen)
  return found
}

/** What is proposed for an NGO that a complete file lacks; null for one that is no longer registered, or of an unknown status. */
export function planAbsent(row: RegistryRow): PlanEntry | null {
  if (row.status === null || row.status === 'liquidated') return null
  const [before, after]: [SomeFacts, SomeFacts] = [{ status: row.status }, { status: 'liquidated' }]
  return {
    group: 'absent',
    line: null,
    name: nameOf(row),
    ngoId: row.id,
    before,
    after,
    notes: [],
    doubts: [],
    problems: [],
    staged: { act: 'change', line: null, ngoId: row.id, before, after },
  }
}
