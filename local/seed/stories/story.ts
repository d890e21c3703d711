import type { Language } from '@kopir/domain/language'
import type { Audience, ProposalLevel } from '@kopir/domain/proposal/audience'
import type { AnswerDecision, ProposalKind, PublicationRule } from '@kopir/domain/proposal/kinds'
import type { Theme } from '@kopir/domain/theme'

type Silent<Act extends string> = Act extends string ? { act: Act; ago: number } : never
type Said<Act extends string> = Act extends string ? { act: Act; ago: number; text: string } : never
type OnCommitment<Act extends string> = Act extends string
  ? { act: Act; ago: number; commitment: number; text: string }
  : never

/** What somebody does, so many working days ago. */
export type Step =
  | Silent<'publish' | 'expire' | 'lapse' | 'confirm'>
  | { act: 'resubmit'; ago: number; body: string | null }
  | Said<'return' | 'dispute' | 'dismiss' | 'withdraw'>
  | { act: 'uphold'; ago: number; departmentId: string | null; text: string }
  | OnCommitment<'declare' | 'refuse' | 'ask_cancel' | 'cancel' | 'deny_cancel'>
  | { act: 'keep'; ago: number; commitment: number }
  | { act: 'reject'; ago: number; rule: PublicationRule; text: string }
  | { act: 'assign'; ago: number; departmentId: string; coDepartmentIds: string[] }
  | {
      act: 'answer'
      ago: number
      decision: AnswerDecision
      text: string
      commitments: PlannedCommitment[]
      referredTo: string | null
    }

export interface PlannedCommitment {
  title: string
  /** Calendar days from today; negative: it is late. */
  dueIn: number
}

/** The text and the life of one proposal, told in days ago. */
export interface Story {
  id: string
  kind: ProposalKind
  theme: Theme
  lang: Language
  title: string
  body: string
  /** Uid of the author, or of the secretary who enters what was spoken. */
  by: string
  /** Made for the author's NGO. */
  forNgo?: boolean
  /** Asked aloud by an NGO that has not claimed it: then there is no author. */
  spoken?: { ngoId: string; forumId: string | null }
  districtId?: string
  level?: ProposalLevel
  audience?: Audience[]
  submitted: number
  steps: Step[]
}

export const publish = (ago: number): Step => ({ act: 'publish', ago })
export const giveBack = (ago: number, text: string): Step => ({ act: 'return', ago, text })
export const reject = (ago: number, rule: PublicationRule, text: string): Step => ({
  act: 'reject',
  ago,
  rule,
  text,
})
/** The author sends the text again, with another body or as it was. */
export const resubmit = (ago: number, body: string | null = null): Step => ({ act: 'resubmit', ago, body })
export const expire = (ago: number): Step => ({ act: 'expire', ago })
export const withdraw = (ago: number, text: string): Step => ({ act: 'withdraw', ago, text })
export const assign = (ago: number, departmentId: string, ...coDepartmentIds: string[]): Step => ({
  act: 'assign',
  ago,
  departmentId,
  coDepartmentIds,
})
/** An answer that commitments something. */
export const commitment = (
  ago: number,
  decision: 'accepted' | 'partly',
  text: string,
  ...commitments: PlannedCommitment[]
): Step => ({
  act: 'answer',
  ago,
  decision,
  text,
  commitments,
  referredTo: null,
})
/** An answer that commitments nothing. */
export const reply = (ago: number, decision: 'declined' | 'explained', text: string): Step => ({
  act: 'answer',
  ago,
  decision,
  text,
  commitments: [],
  referredTo: null,
})
export const refer = (ago: number, referredTo: string, text: string): Step => ({
  act: 'answer',
  ago,
  decision: 'beyond_competence',
  text,
  commitments: [],
  referredTo,
})
export const confirm = (ago: number): Step => ({ act: 'confirm', ago })
export const lapse = (ago: number): Step => ({ act: 'lapse', ago })
export const dispute = (ago: number, text: string): Step => ({ act: 'dispute', ago, text })
/** The answer is overturned; the same department answers anew, or the one that is named. */
export const uphold = (ago: number, text: string, departmentId: string | null = null): Step => ({
  act: 'uphold',
  ago,
  departmentId,
  text,
})
export const dismiss = (ago: number, text: string): Step => ({ act: 'dismiss', ago, text })
/** A department says that a commitment was kept; the NGO side agrees, or does not. */
export const declare = (ago: number, index: number, text: string): Step => ({
  act: 'declare',
  ago,
  commitment: index,
  text,
})
export const keep = (ago: number, index: number): Step => ({ act: 'keep', ago, commitment: index })
export const refuse = (ago: number, index: number, text: string): Step => ({
  act: 'refuse',
  ago,
  commitment: index,
  text,
})
/** A department asks to be released from a commitment; the akim's office cancels it, or does not. */
export const askCancel = (ago: number, index: number, text: string): Step => ({
  act: 'ask_cancel',
  ago,
  commitment: index,
  text,
})
export const denyCancel = (ago: number, index: number, text: string): Step => ({
  act: 'deny_cancel',
  ago,
  commitment: index,
  text,
})
export const cancel = (ago: number, index: number, text: string): Step => ({
  act: 'cancel',
  ago,
  commitment: index,
  text,
})
