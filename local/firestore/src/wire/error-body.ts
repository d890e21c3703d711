import { StatusError, type StatusName } from '../model/status.ts'

const httpStatus: Record<StatusName, number> = {
  OK: 200,
  CANCELLED: 499,
  UNKNOWN: 500,
  INVALID_ARGUMENT: 400,
  DEADLINE_EXCEEDED: 504,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  PERMISSION_DENIED: 403,
  RESOURCE_EXHAUSTED: 429,
  FAILED_PRECONDITION: 400,
  ABORTED: 409,
  OUT_OF_RANGE: 400,
  UNIMPLEMENTED: 501,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  DATA_LOSS: 500,
  UNAUTHENTICATED: 401,
}

interface ErrorBody {
  error: { code: number; message: string; status: StatusName }
}

/** Any thrown value as the status error that a client may see. */
export function asStatusError(error: unknown): StatusError {
  if (error instanceof StatusError) return error
  return new StatusError('INTERNAL', error instanceof Error ? error.message : String(error))
}

/** An error as Google's HTTP services write it; `code` is the HTTP status. */
export function errorBody(error: unknown): ErrorBody {
  const { status, message } = asStatusError(error)
  return { error: { code: httpStatus[status], message, status } }
}
