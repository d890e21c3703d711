/** Pixels that a row takes before it is measured. */
export const estimatedRowHeight = 92
