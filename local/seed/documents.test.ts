import { gunzipSync } from 'node:zlib'
import { blockSchema } from '@kopir/domain/block/block'
import { commitmentSchema } from '@kopir/domain/commitment/commitment'
import { type CommitmentEvent, commitmentEventSchema } from '@kopir/domain/commitment/event'
import { forumSchema, postSchema, sessionSchema } from '@kopir/domain/forum/forum'
import { postCaseSchema } from '@kopir/domain/forum/post-case'
import { postStepSchema } from '@kopir/domain/forum/post-history'
import { ngoMemberSchema, ngoSchema } from '@kopir/domain/ngo/ngo'
import { notificationSchema } from '@kopir/domain/notification/notification'
import { personSchema } from '@kopir/domain/person/person'
import { staffSchema } from '@kopir/domain/person/staff-schema'
import { actRequestSchema } from '@kopir/domain/proposal/act-request'
import { proposalEventSchema } from '@kopir/domain/proposal/event'
import { numberingSchema } from '@kopir/domain/proposal/number'
import { proposalContentSchema, proposalSchema } from '@kopir/domain/proposal/proposal'
import { proposalVersionSchema } from '@kopir/domain/proposal/version'
import { isRegisterOf, type PublishedMonth } from '@kopir/domain/published/registry'
import { publishedMonthSchema } from '@kopir/domain/published/registry-documents'
import { roleEntrySchema } from '@kopir/domain/role/role-entry'
import { officialFiguresSchema } from '@kopir/domain/statistics/official-figure'
import { type MonthStatistics, monthStatisticsSchema } from '@kopir/domain/statistics/statistics'
import { departmentSchema } from '@kopir/domain/territory/department'
import { territorySchema } from '@kopir/domain/territory/territory'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { createDocuments, type SeedDocument } from './documents.ts'
import { signIns } from './people.ts'

const now = new Date('2026-11-20T06:00:00Z')
const documents = createDocuments(now)

/** What stands under a path; `*` is an id. */
const schemas: Record<string, v.GenericSchema> = {
  'territories/*': territorySchema,
  'departments/*': departmentSchema,
  'ngos/*': ngoSchema,
  'ngos/*/ngoMembers/*': ngoMemberSchema,
  'people/*': personSchema,
  'people/*/notifications/*': notificationSchema,
  'staff/*': staffSchema,
  'roleChanges/*': roleEntrySchema,
  'proposals/*': proposalSchema,
  'proposals/*/events/*': proposalEventSchema,
  'proposals/*/review/*': proposalEventSchema,
  'proposals/*/versions/*': proposalVersionSchema,
  'proposals/*/claims/*': v.object({ codeHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  'numbering/*': numberingSchema,
  'commitments/*': commitmentSchema,
  'commitments/*/commitmentEvents/*': commitmentEventSchema,
  'forums/*': forumSchema,
  'forums/*/sessions/*': sessionSchema,
  'forums/*/sessions/*/posts/*': postSchema,
  'forums/*/sessions/*/posts/*/postHistory/*': postStepSchema,
  'forums/*/sessions/*/posts/*/postActors/*': v.object({ uid: v.string(), at: v.date() }),
  'forums/*/sessions/*/posts/*/postCases/*': postCaseSchema,
  'blocks/*': blockSchema,
  'blocks/*/blockActors/*': v.object({ uid: v.string(), at: v.date() }),
  'writingBlocks/*': v.object({ territories: v.record(v.string(), v.date()) }),
  'statistics/*/officialFigures/*': officialFiguresSchema,
  'statistics/*/months/*': monthStatisticsSchema,
  'published/*/registerMonths/*': publishedMonthSchema,
}

/** The schema of notifications is a choice between kinds, all of which have an id. */
const hasId = (schema: v.GenericSchema) =>
  schema === notificationSchema || ('entries' in schema && Object.hasOwn(schema.entries as object, 'id'))

const patternOf = (path: string) =>
  path
    .split('/')
    .map((segment, index) => (index % 2 === 0 ? segment : '*'))
    .join('/')
const under = (pattern: string) => documents.filter((document) => patternOf(document.path) === pattern)
const at = (path: string) => documents.find((document) => document.path === path)?.data

describe('createDocuments', () => {
  it('writes documents of every kind, each exactly as its schema says, with the id in the path only', () => {
    expect(new Set(documents.map(({ path }) => patternOf(path)))).toEqual(new Set(Object.keys(schemas)))
    for (const { path, data } of documents) {
      expect(Object.hasOwn(data, 'id'), path).toBe(false)
      const schema = schemas[patternOf(path)] as v.GenericSchema
      const withId = hasId(schema) ? { id: 'x', ...data } : data
      const parsed = v.safeParse(schema, withId)
      expect(parsed.issues, path).toBeUndefined()
      expect(parsed.output, path).toEqual(withId)
    }
  })

  it('writes texts that a form would have let through', () => {
    for (const { path, data } of under('proposals/*')) {
      expect(v.safeParse(proposalContentSchema, data).issues, path).toBeUndefined()
    }
    const reason = v.object({ reason: v.pipe(v.string(), v.minLength(10), v.maxLength(2000)) })
    for (const { path, data } of [...under('proposals/*/events/*'), ...under('proposals/*/review/*')]) {
      if (data.text !== null && data.act !== 'answer') {
        expect(v.is(reason, { reason: data.text }), path).toBe(true)
      }
      if (data.act === 'answer') {
        const request = { act: 'answer', proposalId: 'x', rev: 1, commitments: [], referredTo: null }
        const { decision, text, lang } = data
        expect(v.safeParse(actRequestSchema, { ...request, decision, text, lang }).issues, path).toBeUndefined()
      }
    }
  })

  it('tells the whole history of every commitment, from rev to rev', () => {
    for (const { path, data } of under('commitments/*')) {
      const history = under('commitments/*/commitmentEvents/*')
        .filter((event) => event.path.startsWith(`${path}/`))
        .map((event) => event.data as unknown as CommitmentEvent)
      expect(history.map(({ rev }) => rev)).toEqual(Array.from({ length: Number(data.rev) }, (_, index) => index + 1))
      expect(history.map(({ from }) => from)).toEqual([null, ...history.slice(0, -1).map(({ to }) => to)])
      expect(history.at(-1)?.to).toBe(data.state)
    }
  })

  it('writes every path once', () => {
    expect(new Set(documents.map(({ path }) => path)).size).toBe(documents.length)
  })

  it('is the same for the same instant', () => {
    expect(createDocuments(now)).toEqual(documents)
  })

  it('refers only to what is there', () => {
    const ids = (collection: string) => new Set(under(`${collection}/*`).map(({ path }) => path.split('/')[1]))
    const known: Record<string, Set<string | undefined>> = {
      territoryId: ids('territories'),
      districtId: ids('territories'),
      departmentId: ids('departments'),
      ngoId: ids('ngos'),
      forumId: ids('forums'),
    }
    const check = ({ path, data }: SeedDocument) => {
      for (const [field, set] of Object.entries(known)) {
        const value = data[field]
        if (typeof value === 'string') expect(set.has(value), `${path} ${field} ${value}`).toBe(true)
      }
    }
    documents.forEach(check)
  })
})

describe('the months', () => {
  it.each(['almaty', 'pavlodar', 'oskemen'])('of %s grow to the figures of today', (territoryId) => {
    const months = under('statistics/*/months/*')
      .filter(({ path }) => path.startsWith(`statistics/${territoryId}/`))
      .map(({ data }) => data as unknown as MonthStatistics)
    expect(months).toHaveLength(23)
    expect(months[0]?.month).toBe('2024-12')
    expect(months.at(-1)?.month).toBe('2026-10')
    for (const key of ['registered', 'active'] as const) {
      const counts = months.map((month) => month[key])
      expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    }
    const registered = { almaty: 4126, pavlodar: 511, oskemen: 180 }[territoryId] as number
    expect(months.at(-1)?.registered).toBeLessThanOrEqual(registered)
    expect(months.at(-1)?.registered).toBeGreaterThan(registered - 40)
  })

  it.each(['almaty', 'pavlodar', 'oskemen'])(
    'of %s have the register that sums to them, the last six',
    (territoryId) => {
      const months = under('statistics/*/months/*').filter(({ path }) => path.startsWith(`statistics/${territoryId}/`))
      const kept = months.map(({ data }) => data as unknown as MonthStatistics).filter((month) => month.registerKept)
      expect(kept.map(({ month }) => month)).toEqual(['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'])
      for (const month of kept) {
        const json = at(`published/${territoryId}/registerMonths/${month.month}`)?.json as Uint8Array
        const register = JSON.parse(gunzipSync(json).toString()) as PublishedMonth
        expect(register).toMatchObject({ territoryId, month: month.month })
        expect(isRegisterOf(month, register), month.month).toBe(true)
      }
    },
  )
})

describe('forums', () => {
  it('have an archive with a plan, one to come with three panels and a strategic session, and one under way', () => {
    const of = (id: string) => under('forums/*/sessions/*').filter(({ path }) => path.startsWith(`forums/${id}/`))
    expect(at('forums/almaty-civic-forum-12')?.plan).not.toBeNull()
    expect(Number(at('forums/almaty-civic-forum-13')?.startsAt)).toBeGreaterThan(now.getTime())
    expect(of('almaty-civic-forum-13').map(({ data }) => data.kind)).toEqual(['panel', 'panel', 'panel', 'strategic'])
    const open = under('forums/*/sessions/*').filter(({ data }) => data.discussionOpen)
    expect(open.map(({ data }) => data.moderatorUids)).toEqual([['demo-moderator']])
    expect(open.every(({ data }) => Number(data.startsAt) < now.getTime() && now.getTime() < Number(data.endsAt))).toBe(
      true,
    )
  })

  it('keep the text of the hidden post apart', () => {
    const hidden = under('forums/*/sessions/*/posts/*').filter(({ data }) => data.hidden)
    expect(hidden.map(({ data }) => [data.text, data.authorName, data.ngoName])).toEqual([['', '', null]])
    expect(at(`${hidden[0]?.path}/postHistory/1`)?.before).toHaveProperty('text', expect.stringContaining('адрес'))
  })
})

describe('the people', () => {
  it('have an account each, by the address of the local suite', () => {
    expect(signIns().map(({ uid, email }) => [uid, email])).toContainEqual(['demo-activist', 'activist@kopir.example'])
    expect(signIns()).toHaveLength(8)
    for (const { uid } of signIns()) expect(at(`people/${uid}`)).toBeDefined()
  })

  it('are told of what concerns them, some of it unread', () => {
    for (const uid of [
      'demo-activist',
      'demo-ngo',
      'demo-moderator',
      'demo-official',
      'demo-akimat',
      'demo-pavlodar',
    ]) {
      const told = under('people/*/notifications/*').filter(({ path }) => path.startsWith(`people/${uid}/`))
      const unread = told.filter(({ data }) => !data.read)
      expect(unread.length, uid).toBeGreaterThan(0)
      expect(unread.length, uid).toBeLessThanOrEqual(3)
      expect(told.length, uid).toBeGreaterThan(3)
    }
  })
})
