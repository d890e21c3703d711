/** The most chunks of one import: 200,000 rows, more than any register of a city has. */
export const mostChunks = 1_000

/** Of what the facts come from, and of the file's name, in UTF-16 units. */
export const sourceLength = { min: 3, max: 200, oneLine: true } as const
export const fileNameLength = { min: 1, max: 200, oneLine: true } as const

/** Of a heading or a word that is kept of how a file was read, in UTF-16 units, and of how many in one field. */
export const longestWord = 200
export const mostWords = 200

/** Of the rows of a chunk as JSON with a sign between two, in bytes: with the journal beside them they fit a document of 1 MiB. */
export const heaviestChunk = 600_000

/** An import that has not moved for so long has lost its event and may be gone on with, in milliseconds. */
export const stalledAfterMs = 60_000
