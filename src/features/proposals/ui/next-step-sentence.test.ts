import { submittedProposal } from '@kopir/domain/proposal/fixtures'
import { outcomes, proposalStates } from '@kopir/domain/proposal/states'
import { acts } from '@kopir/domain/proposal/transitions'
import { describe, expect, it } from 'vitest'
import { ownOutcomeLabel, stepLabel } from '../../../entities/proposal/own-words.ts'
import { nextStepSentence } from './next-step-sentence.ts'

const sentence = (changed: Partial<ReturnType<typeof submittedProposal>>, own: boolean, isDeclared = false) =>
  nextStepSentence({ proposal: submittedProposal(changed), department: 'Басқарма', own, isDeclared })

describe('on their own page', () => {
  it('the author is not spoken of as of somebody else, wherever the text stands and whatever became of it', () => {
    const said = [
      ...proposalStates.flatMap((state) =>
        [null, ...outcomes].flatMap((outcome) =>
          [null, '2026-11-20'].flatMap((reopenedOn) =>
            [true, false].map((isDeclared) => sentence({ state, outcome, reopenedOn }, true, isDeclared)),
          ),
        ),
      ),
      ...outcomes.map(ownOutcomeLabel),
      ...acts.map((act) => stepLabel(act, 'author', true)),
    ]
    expect(said.filter((text) => /автор|author/i.test(text))).toEqual([])
  })

  it('an agreement of their organisation is not told as theirs', () => {
    expect(stepLabel('confirm', 'ngo_side', true)).not.toBe(stepLabel('confirm', 'author', true))
  })
})

it('thanks wait for no answer', () => {
  for (const state of ['published', 'assigned'] as const) {
    expect(sentence({ state, kind: 'thanks' }, false)).not.toBe(sentence({ state, kind: 'question' }, false))
  }
})
