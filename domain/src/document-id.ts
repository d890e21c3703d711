import * as v from 'valibot'

/** The id of a document as a request names it: one segment of a path, so that it cannot point anywhere else. */
export const documentIdSchema = v.pipe(v.string(), v.regex(/^(?!__.*__$)(?!\.\.?$)[^/]{1,128}$/))
