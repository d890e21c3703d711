import { type RefusalCode, refusalCodes } from '@kopir/domain/refusal'

/** The `details.code` of a callable's error, when it is a refusal that the domain knows. */
export function refusalCodeOf(error: unknown): RefusalCode | null {
  const code = (error as { details?: { code?: unknown } } | null)?.details?.code
  return (refusalCodes as readonly unknown[]).includes(code) ? (code as RefusalCode) : null
}
