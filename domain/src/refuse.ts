/** An act that is not carried out, and why. The code is also the key of the message a person reads (`errors_…`). */
export interface Refusal<Code extends string = string> {
  kind: 'refuse'
  code: Code
}

export const refuse = <const Code extends string>(code: Code): Refusal<Code> => ({ kind: 'refuse', code })

/** Whether a decision is a refusal. */
export const isRefusal = <Code extends string>(decision: object | Refusal<Code>): decision is Refusal<Code> =>
  'kind' in decision && decision.kind === 'refuse'
