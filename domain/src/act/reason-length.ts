import type { TextLimits } from '../text/visible-text.ts'

/** Of a reason or a report, as a form, a request's schema and firestore.rules count it. */
export const reasonLength = { min: 10, max: 2_000 } as const satisfies TextLimits
