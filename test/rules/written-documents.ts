import { reasonLength } from '@kopir/domain/act/reason-length'
import { requestFields } from '@kopir/domain/act/request-fields'
import { postLength } from '@kopir/domain/forum/discussion'
import { postSchema } from '@kopir/domain/forum/forum'
import { languages } from '@kopir/domain/language'
import { audiences, proposalLevels } from '@kopir/domain/proposal/audience'
import { draftSchema } from '@kopir/domain/proposal/draft'
import { proposalEventSchema } from '@kopir/domain/proposal/event'
import { proposalKinds } from '@kopir/domain/proposal/kinds'
import { bodyLength, draftBodyLength, draftTitleLength, titleLength } from '@kopir/domain/proposal/limits'
import { proposalContentSchema, proposalSchema } from '@kopir/domain/proposal/proposal'
import { themes } from '@kopir/domain/theme'
import * as v from 'valibot'
import type { RulesUnderTest } from './environment.ts'
import { draft, type Fields, proposalIn, session, storedPost } from './fixtures.ts'
import { post, saveDraft, submissionBy, take, withdrawalOf } from './writes.ts'

/** A kind of document that clients write, with what its schema says about it. */
export interface Written {
  name: string
  schema: v.GenericSchema & { entries: Record<string, v.GenericSchema> }
  /** The document as a client sends it; `now` where the server's time belongs. */
  fixture: (now: unknown) => Fields
  write(fields: Fields): Promise<void>
  /** Fields that have several values, with all of them. */
  choices: Record<string, readonly unknown[]>
  /** Texts with the least and the most UTF-16 units, and how the schema checks such a text. */
  lengths: Record<string, { min: number; max: number; schema: v.GenericSchema }>
}

const field = (schema: { entries: Record<string, v.GenericSchema> }, key: string) =>
  schema.entries[key] as v.GenericSchema

/** An unfinished text, of which nothing but its size is asked. */
const sized = (max: number) => v.pipe(v.string(), v.maxLength(max))

/** Puts the given time where a write asks the server for it. */
const at = (fields: Fields, keys: string[], now: unknown): Fields => ({
  ...fields,
  ...Object.fromEntries(keys.map((key) => [key, now])),
})

const contentChoices = {
  kind: proposalKinds,
  lang: languages,
  theme: themes,
  level: proposalLevels,
  audience: [[], [...audiences], ...audiences.map((audience) => [audience])],
  districtId: [null, 'almaty-medeu'],
}

/** Every kind of document that clients write, written through these rules. */
export const writtenBy = (rules: RulesUnderTest): Written[] => [
  {
    name: 'proposals',
    schema: proposalSchema,
    fixture: (now) => at(submissionBy('stranger-uid').proposal, ['submittedAt', 'changedAt'], now),
    write: (proposal) => take(rules.as('stranger'), 'p', { ...submissionBy('stranger-uid'), proposal }),
    choices: contentChoices,
    lengths: {
      title: { ...titleLength, schema: field(proposalContentSchema, 'title') },
      body: { ...bodyLength, schema: field(proposalContentSchema, 'body') },
    },
  },
  {
    name: 'proposals/review',
    schema: proposalEventSchema,
    fixture: (now) => at(withdrawalOf(proposalIn('returned')).event, ['at'], now),
    async write(event) {
      await rules.arrange({ 'proposals/p': proposalIn('returned') })
      await take(rules.as('author'), 'p', { ...withdrawalOf(proposalIn('returned')), event })
    },
    choices: { lang: languages },
    lengths: { text: { ...reasonLength, schema: requestFields.reason } },
  },
  {
    name: 'proposals/events',
    schema: proposalEventSchema,
    fixture: (now) => at(withdrawalOf(proposalIn('assigned')).event, ['at'], now),
    async write(event) {
      await rules.arrange({ 'proposals/p': proposalIn('assigned') })
      await take(rules.as('author'), 'p', { ...withdrawalOf(proposalIn('assigned')), event })
    },
    choices: { lang: languages },
    lengths: { text: { ...reasonLength, schema: requestFields.reason } },
  },
  {
    name: 'posts',
    schema: postSchema,
    fixture: (now) => at(storedPost as Fields, ['createdAt'], now),
    async write(fields) {
      await rules.arrange({ 'forums/forum/sessions/session': session })
      await post(rules.as('author'), 'author-uid', 'forums/forum/sessions/session/posts/p', fields)
    },
    choices: { lang: languages },
    lengths: { text: { ...postLength, schema: requestFields.text(postLength) } },
  },
  {
    name: 'drafts',
    // Drafts from before their saves were counted are read, but none is written so.
    schema: v.required(draftSchema, ['rev']),
    fixture: (now) => at(draft as Fields, ['updatedAt'], now),
    write: (fields) => saveDraft(rules.as('author'), 'author-uid', 'd', fields),
    choices: { ...contentChoices, theme: [null, ...themes], ngoId: [null, 'green-yard'], proposalId: [null, 'p'] },
    lengths: {
      title: { min: 0, max: draftTitleLength, schema: sized(draftTitleLength) },
      body: { min: 0, max: draftBodyLength, schema: sized(draftBodyLength) },
    },
  },
]
