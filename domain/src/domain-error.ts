/** A broken invariant. An expected outcome is a union value, never this. */
export class DomainError extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}
