/** No list of proposals is longer: the rules give no more at once. */
export const mostListed = 2_000
/** The rules give no more of a history at once. */
export const mostSteps = 500
/** So many a moderator's queue shows more each time. */
export const queuePage = 200
