import type { Language } from '@kopir/domain/language'
import type { AnswerDecision, ProposalKind, publicationRules } from '@kopir/domain/proposal/proposal'
import type { Audience, ProposalLevel, Theme } from '@kopir/domain/proposal/theme'

type Silent<Act extends string> = Act extends string ? { act: Act; ago: number } : never
type Said<Act extends string> = Act extends string ? { act: Act; ago: number; text: string } : never
type OnPromise<Act extends string> = Act extends string
  ? { act: Act; ago: number; promise: number; text: string }
  : never
type PublicationRule = (typeof publicationRules)[number]

/** What somebody does, so many working days ago. */
export type Step =
  | Silent<'publish' | 'expire' | 'lapse' | 'confirm' | 'resubmit'>
  | Said<'return' | 'dispute' | 'uphold' | 'dismiss' | 'withdraw'>
  | OnPromise<'declare' | 'refuse' | 'cancel'>
  | { act: 'keep'; ago: number; promise: number }
  | { act: 'reject'; ago: number; rule: PublicationRule; text: string }
  | { act: 'assign'; ago: number; departmentId: string; coDepartmentIds: string[] }
  | {
      act: 'answer'
      ago: number
      decision: AnswerDecision
      text: string
      promises: Promised[]
      referredTo: string | null
    }

export interface Promised {
  title: string
  /** Calendar days from today; negative: it is late. */
  dueIn: number
}

/** The text and the life of one proposal, told in days ago. */
export interface Script {
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
export const resubmit = (ago: number): Step => ({ act: 'resubmit', ago })
export const expire = (ago: number): Step => ({ act: 'expire', ago })
export const withdraw = (ago: number, text: string): Step => ({ act: 'withdraw', ago, text })
export const assign = (ago: number, departmentId: string, ...coDepartmentIds: string[]): Step => ({
  act: 'assign',
  ago,
  departmentId,
  coDepartmentIds,
})
/** An answer that promises something. */
export const promise = (ago: number, decision: 'accepted' | 'partly', text: string, ...promises: Promised[]): Step => ({
  act: 'answer',
  ago,
  decision,
  text,
  promises,
  referredTo: null,
})
/** An answer that promises nothing. */
export const reply = (ago: number, decision: 'declined' | 'explained', text: string): Step => ({
  act: 'answer',
  ago,
  decision,
  text,
  promises: [],
  referredTo: null,
})
export const refer = (ago: number, referredTo: string, text: string): Step => ({
  act: 'answer',
  ago,
  decision: 'beyond_competence',
  text,
  promises: [],
  referredTo,
})
export const confirm = (ago: number): Step => ({ act: 'confirm', ago })
export const lapse = (ago: number): Step => ({ act: 'lapse', ago })
export const dispute = (ago: number, text: string): Step => ({ act: 'dispute', ago, text })
export const uphold = (ago: number, text: string): Step => ({ act: 'uphold', ago, text })
export const dismiss = (ago: number, text: string): Step => ({ act: 'dismiss', ago, text })
/** A department says that a promise was kept; the NGO side agrees, or does not. */
export const declare = (ago: number, promised: number, text: string): Step => ({
  act: 'declare',
  ago,
  promise: promised,
  text,
})
export const keep = (ago: number, promised: number): Step => ({ act: 'keep', ago, promise: promised })
export const refuse = (ago: number, promised: number, text: string): Step => ({
  act: 'refuse',
  ago,
  promise: promised,
  text,
})
export const cancel = (ago: number, promised: number, text: string): Step => ({
  act: 'cancel',
  ago,
  promise: promised,
  text,
})
