import { readPublished } from './public-data.http.ts'
import { lastingForPages, rememberRecent } from './recent-answers.ts'

/** What published addresses answer, for everything in this process that is made of them: one memory for all. */
export const readRecent = rememberRecent(readPublished, lastingForPages)
