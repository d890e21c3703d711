import { passwordMinLength } from '@kopir/domain/person/limits'
import { isNameShaped, tidyName } from '@kopir/domain/person/name-shape'
import * as v from 'valibot'

export interface SignUpInput {
  displayName: string
  email: string
  password: string
  consent: boolean
}

export type SignUpProblems = Partial<Record<keyof SignUpInput, true>>

/** The fields that cannot be sent yet. */
export function signUpProblems(input: SignUpInput): SignUpProblems {
  const problems: SignUpProblems = {}
  if (!isNameShaped(tidyName(input.displayName))) problems.displayName = true
  if (!v.is(v.pipe(v.string(), v.trim(), v.email()), input.email)) problems.email = true
  if (input.password.length < passwordMinLength) problems.password = true
  if (!input.consent) problems.consent = true
  return problems
}
