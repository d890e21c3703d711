import type { ProposalEvent } from './event.ts'

/** What became of an answer: which step said so last. */
export interface AnswerFate {
  kind: 'agreed' | 'unconfirmed' | 'disputed' | 'upheld' | 'overturned'
  by: ProposalEvent
}

export interface GivenAnswer {
  /** Its text, its decision, its department. */
  answer: ProposalEvent
  /** Null: it was given and nobody has said anything to it. */
  fate: AnswerFate | null
}

const fates: Partial<Record<ProposalEvent['act'], AnswerFate['kind']>> = {
  confirm: 'agreed',
  lapse: 'unconfirmed',
  dispute: 'disputed',
  dismiss: 'upheld',
  uphold: 'overturned',
}

/** Every answer that was ever given, the first first, from the steps of a proposal in order. */
export function givenAnswers(steps: readonly ProposalEvent[]): GivenAnswer[] {
  const answers: GivenAnswer[] = []
  for (const step of steps) {
    const last = answers.at(-1)
    const kind = fates[step.act]
    if (step.act === 'answer') answers.push({ answer: step, fate: null })
    else if (last && step.act === 'reopen') last.fate = null
    else if (last && kind) last.fate = { kind, by: step }
  }
  return answers
}

export const isOverturned = ({ fate }: GivenAnswer) => fate?.kind === 'overturned'
