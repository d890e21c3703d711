export const proposalKinds = ['proposal', 'question', 'request', 'remark', 'thanks'] as const
export type ProposalKind = (typeof proposalKinds)[number]

export const decisions = ['accepted', 'partly', 'declined', 'explained', 'beyond_competence'] as const
export type AnswerDecision = (typeof decisions)[number]

const explainable: readonly ProposalKind[] = ['question', 'remark', 'thanks']
/** Whether anybody is held to a day from publication on: thanks want no answer, and none is late. */
export const hasClock = (kind: ProposalKind): boolean => kind !== 'thanks'

const committing: readonly AnswerDecision[] = ['accepted', 'partly']

/** The decisions that fit a kind: what is proposed or asked for is not merely explained. */
export const decisionsFor = (kind: ProposalKind): AnswerDecision[] =>
  decisions.filter((decision) => decision !== 'explained' || explainable.includes(kind))

/** Whether an answer with this decision makes commitments: then at least one, otherwise none. */
export const makesCommitments = (decision: AnswerDecision | null) => decision !== null && committing.includes(decision)

/** Whether an answer with this decision names the body that the text was sent to. */
export const namesAnotherBody = (decision: AnswerDecision | null) => decision === 'beyond_competence'

/** The written rules of publication, by number; their words are messages `rule-1` … */
export const publicationRules = [1, 2, 3, 4, 5, 6, 7] as const
export type PublicationRule = (typeof publicationRules)[number]
/** Against insults and threats: what is wrong with a post more often than not. */
export const usualPostRule: PublicationRule = 4

/** The rule of a number or of what a field has for one; undefined where there is none. */
export const publicationRuleOf = (number: number | string | undefined): PublicationRule | undefined =>
  publicationRules.find((rule) => String(rule) === String(number))
