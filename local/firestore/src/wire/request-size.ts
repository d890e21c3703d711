import { invalidArgument, type StatusError } from '../model/status.ts'

/** What Firestore documents as its largest request. */
export const maxRequestBytes = 10 * 1024 * 1024

export function requestTooLarge(): StatusError {
  return invalidArgument(`Request payload size exceeds the limit: ${maxRequestBytes} bytes.`)
}
