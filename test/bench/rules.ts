import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { paths } from '@kopir/domain/paths'
import type { DocumentJson, Value } from '../../local/firestore/src/model/proto-json.ts'
import { parseRules } from '../../local/firestore/src/rules/parse-rules.ts'
import type { DocumentRequest, ListRequest, Ruleset } from '../../local/firestore/src/rules/ruleset.ts'
import { createDocuments, type SeedDocument } from '../../local/seed/documents.ts'
import { personOf } from '../../local/seed/people.ts'
import type { Figure } from './figure.ts'

const rulesFile = fileURLToPath(new URL('../../firestore.rules', import.meta.url))
const database = '(default)'
const warmUpMs = 500
const measuredMs = 2_000
const readProposal = 'proposals/almaty-care-leavers-flats'
const authorUid = 'demo-activist'
const moderator = 'demo-moderator'

/** How many decisions a second the project's rules take in the local Firestore, without network and storage. */
export async function rules(): Promise<Figure[]> {
  const { ruleset } = parseRules(readFileSync(rulesFile, 'utf8'))
  if (!ruleset) throw new Error('firestore.rules does not parse')
  const documents = createDocuments(new Date())
  const read = readsFrom(documents)
  return [
    rate('a visitor reads a public proposal', () => ruleset.decideDocument(publicRead(read))),
    rate('the moderator lists the queue', () => ruleset.decideList(queueList(read))),
    rate('an author submits: three documents in one commit', submission(ruleset, documents)),
  ]
}

function rate(what: string, decide: () => { allowed: boolean; message?: string }): Figure {
  const first = decide()
  if (!first.allowed) throw new Error(`${what}: refused${first.message}`)
  repeat(decide, warmUpMs)
  return { what, value: repeat(decide, measuredMs), unit: '/s' }
}

/** How often a second. */
function repeat(body: () => void, milliseconds: number): number {
  const started = performance.now()
  let count = 0
  let passed = 0
  for (; passed < milliseconds; passed = performance.now() - started) {
    for (let inner = 0; inner < 20; inner++) body()
    count += 20
  }
  return (count / passed) * 1000
}

type Read = (path: string) => DocumentJson | null

function readsFrom(documents: readonly SeedDocument[]): Read {
  const byPath = new Map(documents.map(({ path, data }) => [path, documentOf(path, data)]))
  return (path) => byPath.get(path) ?? null
}

const documentOf = (path: string, data: Record<string, unknown>): DocumentJson => ({
  name: `projects/demo-kopir/databases/(default)/documents/${path}`,
  fields: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, jsonOf(value)])),
})

function jsonOf(value: unknown): Value {
  if (value === null) return { nullValue: null }
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'boolean') return { booleanValue: value }
  if (typeof value === 'number') return Number.isInteger(value) ? { integerValue: value } : { doubleValue: value }
  if (value instanceof Date) return { timestampValue: value.toISOString() }
  if (Array.isArray(value)) return { arrayValue: { values: value.map(jsonOf) } }
  return { mapValue: { fields: documentOf('', value as Record<string, unknown>).fields ?? {} } }
}

const signedIn = (uid: string) => ({ uid, token: { sub: uid } })

const publicRead = (read: Read): DocumentRequest => ({
  database,
  method: 'get',
  path: readProposal,
  auth: null,
  time: Date.now(),
  resource: read(readProposal),
  newResource: null,
  read,
  readAfter: read,
})

const is = (field: string, stringValue: string) =>
  ({ kind: 'field', field: [field], operator: 'EQUAL', value: { stringValue } }) as const

const queueList = (read: Read): ListRequest => ({
  database,
  query: {
    scope: { parent: '', collectionId: 'proposals', allDescendants: false },
    filter: { kind: 'AND', filters: [is('territoryId', 'almaty'), is('state', 'submitted')] },
    orderBy: [],
    offset: 0,
    limit: 200,
  },
  auth: signedIn(moderator),
  time: Date.now(),
  read,
})

/** The commit of a browser that submits: each of its writes is decided. */
function submission(ruleset: Ruleset, documents: readonly SeedDocument[]) {
  const model = documents.find(({ path, data }) => /^proposals\/[^/]+$/.test(path) && data.state === 'submitted')
  const now = new Date()
  const before = readsFrom(documents)
  const id = 'new-proposal'
  const { uid, displayName } = personOf(authorUid)
  const person = documents.find(({ path }) => path === paths.person(uid))
  const author = { authorUid: uid, authorName: displayName, ngoId: null, ngoName: null }
  const first = { source: 'written', forumId: null, rev: 1, submittedAt: now, changedAt: now }
  const step = { rev: 1, act: 'submit', from: null, to: 'submitted', at: now, by: 'author' }
  const rest = { departmentId: null, text: null, lang: null, rule: null, decision: null, dueOn: null }
  const written: SeedDocument[] = [
    { path: paths.proposal(id), data: { ...model?.data, ...author, ...first } },
    { path: paths.proposalReview(id, 1), data: { ...step, ...rest } },
    { path: paths.person(uid), data: { ...person?.data, lastSubmittedAt: now, lastProposalId: id } },
  ]
  const after = readsFrom([...documents, ...written])
  const requests = written.map(
    ({ path }): DocumentRequest => ({
      database,
      method: before(path) ? 'update' : 'create',
      path,
      auth: signedIn(uid),
      time: now.getTime(),
      resource: before(path),
      newResource: after(path),
      read: before,
      readAfter: after,
    }),
  )
  return () => {
    for (const request of requests) {
      const decision = ruleset.decideDocument(request)
      if (!decision.allowed) return decision
    }
    return { allowed: true }
  }
}
