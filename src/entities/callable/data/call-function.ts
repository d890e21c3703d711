import type { CallableName, Callables } from '@kopir/domain/callables'
import { callerOf } from '../../../shared/firebase/call.ts'

/** Below this firebase.json has an address for each of them. */
const call = callerOf('/call')

/** Calls a Cloud Function of the product as the person signed in; throws `AppError` with the refusal's code. */
export const callFunction = <Name extends CallableName>(name: Name, request: Callables[Name]['request']) =>
  call<Callables[Name]['request'], Callables[Name]['answer']>(name, request)
