/** The canonical status names of gRPC and the numbers that travel on the wire. */
export const statusCode = {
  OK: 0,
  CANCELLED: 1,
  UNKNOWN: 2,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  ABORTED: 10,
  OUT_OF_RANGE: 11,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
  UNAVAILABLE: 14,
  DATA_LOSS: 15,
  UNAUTHENTICATED: 16,
} as const

export type StatusName = keyof typeof statusCode

/** The only error an operation throws on purpose; each transport writes it in its own way. */
export class StatusError extends Error {
  constructor(
    readonly status: StatusName,
    message: string,
  ) {
    super(message)
  }
  get code(): number {
    return statusCode[this.status]
  }
}

/** The error for a request that no state of the database could make valid. */
export function invalidArgument(message: string): StatusError {
  return new StatusError('INVALID_ARGUMENT', message)
}
