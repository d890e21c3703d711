import type { TextLimits } from '../text/visible-text.ts'

// As a form, the schemas of requests and firestore.rules count them.
export const titleLength = { min: 10, max: 140, oneLine: true } as const satisfies TextLimits
export const bodyLength = { min: 30, max: 10_000 } as const satisfies TextLimits
export const answerLength = { min: 50, max: 10_000 } as const satisfies TextLimits
/** The name of the body that an answer refers to. */
export const referredToLength = { min: 3, max: 200, oneLine: true } as const satisfies TextLimits

/** Departments that help the responsible one. */
export const maxCoDepartments = 5
/** Commitments of one answer. */
export const maxCommitments = 10

/** An unfinished text may be longer than a submitted one: it is still to be cut. */
export const draftTitleLength = titleLength.max * 2
export const draftBodyLength = bodyLength.max * 2
