import { postLength, postSchema, postTextSchema } from '@kopir/domain/forum/forum'
import { languages } from '@kopir/domain/in-language'
import { personSchema } from '@kopir/domain/person/person'
import { draftSchema } from '@kopir/domain/proposal/draft'
import {
  bodyLength,
  proposalEventSchema,
  proposalKinds,
  proposalSchema,
  reasonLength,
  reasonSchema,
  titleLength,
} from '@kopir/domain/proposal/proposal'
import { audiences, proposalLevels, themes } from '@kopir/domain/proposal/theme'
import { doc, setDoc } from 'firebase/firestore'
import type * as v from 'valibot'
import type { RulesUnderTest } from './environment.ts'
import { draft, type Fields, person, proposalIn, session, storedPost } from './fixtures.ts'
import { submissionBy, take, withdrawalOf } from './writes.ts'

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
      title: { ...titleLength, schema: field(proposalSchema, 'title') },
      body: { ...bodyLength, schema: field(proposalSchema, 'body') },
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
    lengths: { text: { ...reasonLength, schema: reasonSchema } },
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
    lengths: { text: { ...reasonLength, schema: reasonSchema } },
  },
  {
    name: 'posts',
    schema: postSchema,
    fixture: (now) => at(storedPost as Fields, ['createdAt'], now),
    async write(post) {
      await rules.arrange({ 'forums/forum/sessions/session': session })
      await setDoc(doc(rules.as('author'), 'forums/forum/sessions/session/posts/p'), post)
    },
    choices: { lang: languages },
    lengths: { text: { ...postLength, schema: postTextSchema } },
  },
  {
    name: 'people',
    schema: personSchema,
    fixture: (now) => at(person('newcomer-uid') as Fields, ['createdAt'], now),
    write: (fields) => setDoc(doc(rules.as('newcomer'), 'people/newcomer-uid'), fields),
    choices: { lang: languages },
    lengths: { displayName: { min: 2, max: 80, schema: field(personSchema, 'displayName') } },
  },
  {
    name: 'drafts',
    schema: draftSchema,
    fixture: (now) => at(draft as Fields, ['updatedAt'], now),
    write: (fields) => setDoc(doc(rules.as('author'), 'people/author-uid/drafts/d'), fields),
    choices: { ...contentChoices, theme: [null, ...themes], ngoId: [null, 'green-yard'], proposalId: [null, 'p'] },
    lengths: {
      title: { min: 0, max: titleLength.max * 2, schema: field(draftSchema, 'title') },
      body: { min: 0, max: bodyLength.max * 2, schema: field(draftSchema, 'body') },
    },
  },
]
