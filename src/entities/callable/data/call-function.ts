import type { CallableName, Callables } from '@kopir/domain/callables'
import { functionsRegion } from '@kopir/domain/functions-region'
import { callerOf } from '../../../shared/firebase/call.ts'

const call = callerOf(functionsRegion)

/** Calls a Cloud Function of the product as the person signed in; throws `AppError` with the refusal's code. */
export const callFunction = <Name extends CallableName>(name: Name, request: Callables[Name]['request']) =>
  call<Callables[Name]['request'], Callables[Name]['answer']>(name, request)
