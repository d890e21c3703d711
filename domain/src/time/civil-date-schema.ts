import * as v from 'valibot'

/** Apart from the arithmetic of days, which pages use that validate nothing. */
export const civilDateSchema = v.pipe(v.string(), v.isoDate())
