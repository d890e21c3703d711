import type { TextLimits } from '../text/visible-text.ts'

/** How far ahead a commitment may be due, ten years: what lies beyond is no commitment. */
export const commitmentHorizonDays = 3_653

/** Of a commitment, as a form and the schema of a request count it. */
export const commitmentTitleLength = { min: 10, max: 300, oneLine: true } as const satisfies TextLimits
