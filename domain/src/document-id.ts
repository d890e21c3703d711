import * as v from 'valibot'

/** What every object has by itself, `constructor`, `toString`, would be found in any record that is asked for it. */
const namesNoPart = (id: string) => !(id in Object.prototype)

/**
 * The id of a document as a request or an address names it: one segment of a path, so that it cannot point anywhere else,
 * and of characters that mean the same in a path, an address and a line of a log.
 */
export const documentIdSchema = v.pipe(
  v.string(),
  v.regex(/^(?!__.+__$)(?!\.\.?$)[\p{L}\p{N}_.:@|~-]{1,128}$/u),
  v.check(namesNoPart),
)
