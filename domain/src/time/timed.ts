/** A document with another kind of time: a browser writes a marker where the server puts its own. */
export type Timed<Document, Time> = { [Key in keyof Document]: Document[Key] extends Date ? Time : Document[Key] }
