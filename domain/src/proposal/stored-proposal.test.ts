import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { submittedProposal } from './fixtures.ts'
import { proposalSchema } from './proposal.ts'
import { isReadable } from './readable.ts'
import { storedProposalSchema } from './stored-proposal.ts'

const stored = submittedProposal()
const read = (change: object) => v.parse(storedProposalSchema, { ...stored, ...change })

describe('a stored proposal', () => {
  it('is read as it stands, however short or long its texts are', () => {
    expect(read({})).toEqual({ ...stored, authorMark: null, reopenedOn: null })
    for (const text of [' ', '\u00a0'.repeat(20), 'x'.repeat(200_000)])
      expect(read({ title: text, body: text })).toMatchObject({ title: text, body: text })
  })

  const needed = ['id', 'territoryId', 'state', 'rev']
  it.each(Object.keys(proposalSchema.entries).filter((field) => !needed.includes(field)))(
    'is found without a %s that can be read',
    (field) => {
      for (const value of [42, undefined, { a: 1 }, 'x']) {
        const { id, state, rev } = stored
        expect(read({ [field]: value })).toMatchObject({ id, state, rev })
      }
    },
  )

  it('is readable with a title and a text', () => {
    expect(isReadable(read({}))).toBe(true)
    expect(isReadable(read({ theme: 'weather' }))).toBe(true)
    expect(isReadable(read({ title: 42 }))).toBe(false)
    expect(isReadable(read({ body: null }))).toBe(false)
  })
})
