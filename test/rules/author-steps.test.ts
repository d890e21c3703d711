import { assertSucceeds } from '@firebase/rules-unit-testing'
import { paths } from '@kopir/domain/paths'
import { authorActs } from '@kopir/domain/proposal/acts'
import { resubmit } from '@kopir/domain/proposal/acts/resubmit'
import { submit } from '@kopir/domain/proposal/acts/submit'
import { withdraw } from '@kopir/domain/proposal/acts/withdraw'
import type { ProposalState } from '@kopir/domain/proposal/states'
import { begin, takeAsAuthor } from '@kopir/domain/proposal/take-act'
import { serverTimestamp } from 'firebase/firestore'
import { describe, expect, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import { content, proposalIn } from './fixtures.ts'
import { resubmissionOf, type Step, submissionBy, take, withdrawalOf } from './writes.ts'

const rules = rulesUnderTest('author-steps')

const author = { uid: 'stranger-uid', name: 'Person stranger-uid' }
const reason = { reason: 'The stop has been closed.', lang: 'en' } as const
const improved = { ...content, title: 'A bench at every stop of line 12' }

/** What the domain builds for an author's act from a state. */
function built(act: 'resubmit' | 'withdraw', from: ProposalState) {
  const seen = proposalIn(from)
  return act === 'resubmit'
    ? takeAsAuthor(resubmit, seen, improved, serverTimestamp())
    : takeAsAuthor(withdraw, seen, reason, serverTimestamp())
}

describe('what the domain builds for a browser', () => {
  it('is the submission that is spelled out here, and the rules allow it', async () => {
    const written = submissionBy(author.uid)
    const { proposal, event } = begin(
      submit,
      { ...content, territoryId: 'almaty' },
      { author, ngo: null },
      serverTimestamp(),
    )
    expect({ proposal, event }).toEqual({ proposal: written.proposal, event: written.event })
    await assertSucceeds(take(rules.as('stranger'), 'new', { ...written, proposal, event: { ...event } }))
  })

  const rows = authorActs.flatMap(({ name, rows }) => rows.map(({ from }) => [name, from as ProposalState] as const))
  it.each(rows)('to %s from %s is the step that is spelled out here, and the rules allow it', async (name, from) => {
    const stored = proposalIn(from)
    const written: Step = name === 'resubmit' ? resubmissionOf(stored) : withdrawalOf(stored)
    const { patch, event } = built(name, from)
    expect(event).toEqual(written.event)
    expect(patch).toEqual({ ...(name === 'resubmit' ? improved : {}), ...written.proposal })
    await rules.arrange({ [paths.proposal('p')]: stored })
    await assertSucceeds(take(rules.as('author'), 'p', { ...written, proposal: patch, event: { ...event } }))
  })
})
