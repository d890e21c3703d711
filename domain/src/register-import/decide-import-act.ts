import { isRefusal, refuse } from '../refuse.ts'
import { beginImport, mayImport } from './acts/begin-import.ts'
import type { ImportActContext, ImportChange, ImportRefusal } from './define-import-act.ts'
import type { ImportActRequest } from './import-act-request.ts'
import { type ImportActName, importActs } from './import-acts.ts'
import { isUnderWay } from './is-under-way.ts'
import type { RegisterImport } from './register-import.ts'

/** What an administrator may do about an import as it stands. */
export const possibleImportActs = (subject: RegisterImport): ImportActName[] =>
  importActs.filter((act) => act.fits(subject)).map(({ name }) => name)

/** What an order makes of an import, null where there is none, or why it is refused. */
export function decideImportAct(
  subject: RegisterImport | null,
  request: ImportActRequest,
  context: ImportActContext,
): ImportChange | ImportRefusal {
  if (!mayImport(context.actor.staff)) return refuse('not-allowed')
  const change = decideAllowed(subject, request, context)
  if (isRefusal(change)) return change
  const isTaken = context.lockedBy !== null && context.lockedBy !== request.importId
  return isTaken && setsOut(subject, change) ? refuse('import-under-way') : change
}

function decideAllowed(
  subject: RegisterImport | null,
  request: ImportActRequest,
  context: ImportActContext,
): ImportChange | ImportRefusal {
  if (request.act === 'begin') return beginImport.decide(subject, request, context)
  // An import that was stopped before it started is not there any more.
  if (!subject) return request.act === 'stop' ? { dropped: true } : refuse('not-found')
  const act = importActs.find(({ name }) => name === request.act)
  if (!act?.fits(subject)) return act?.isDone?.(subject) ? {} : refuse('not-in-this-state')
  // The request is this very act's; the compiler cannot follow such a pair through a union.
  return act.decide(subject, request as never, context)
}

/** Whether an import needs its territory for itself that did not before. */
const setsOut = (subject: RegisterImport | null, { fields }: ImportChange): boolean =>
  fields?.state !== undefined && isUnderWay(fields.state) && !(subject && isUnderWay(subject.state))
