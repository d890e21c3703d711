import { type CallableName, type Callables, callableRequests } from '@kopir/domain/callables'
import { DomainError } from '@kopir/domain/domain-error'
import { calendarYearMissing } from '@kopir/domain/time/working-days'
import { type CallableFunction, type CallableOptions, HttpsError, onCall } from 'firebase-functions/v2/https'
import * as v from 'valibot'
import { log } from './log.ts'
import { refused } from './refused.ts'

/** Who calls, as the verified token says. */
export interface Caller {
  uid: string
}

/** Set to `enforce` in `functions/.env.<project>` once pages send tokens (docs/operations.md). */
const enforceAppCheck = process.env.APP_CHECK === 'enforce'

/**
 * The only pages that call are those of the same site, through Hosting: no other site's may, and what Hosting no longer
 * waits for is not gone on with.
 */
const options: CallableOptions = { cors: false, enforceAppCheck, timeoutSeconds: 60 }

/** A callable whose caller is signed in and whose request has been parsed; it refuses by throwing `refused(code)`. */
export function callable<Name extends CallableName>(
  name: Name,
  handle: (request: Callables[Name]['request'], caller: Caller) => Promise<Callables[Name]['answer']>,
): CallableFunction<unknown, Promise<Callables[Name]['answer']>> {
  return onCall<unknown, Promise<Callables[Name]['answer']>>(options, async ({ auth, data }) => {
    if (!auth) throw refused('not-signed-in')
    const parsed = v.safeParse(callableRequests[name], data)
    if (!parsed.success) throw refused('invalid-request')
    const caller = { uid: auth.uid }
    try {
      return await handle(parsed.output as Callables[Name]['request'], caller)
    } catch (error) {
      if (error instanceof HttpsError) throw error
      log.error(`${name} failed`, { reason: error instanceof Error ? error.message : 'unknown' })
      // The one fault of the platform that a person who acts has to know: they cannot mend it, but tell the operator.
      if (error instanceof DomainError && error.code === calendarYearMissing) throw refused(calendarYearMissing)
      throw new HttpsError('internal', 'internal')
    }
  })
}
