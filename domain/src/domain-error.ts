/** A broken invariant. An expected outcome is a union value, never this. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    /** What the log has to name beside the code: a year, an id. */
    detail?: string,
  ) {
    super(detail === undefined ? code : `${code}: ${detail}`)
  }
}
