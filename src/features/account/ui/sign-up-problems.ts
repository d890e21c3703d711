import { displayNameSchema } from '@kopir/domain/person/person'
import * as v from 'valibot'

export const passwordMinLength = 8

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
  if (!v.is(displayNameSchema, input.displayName)) problems.displayName = true
  if (!v.is(v.pipe(v.string(), v.trim(), v.email()), input.email)) problems.email = true
  if (input.password.length < passwordMinLength) problems.password = true
  if (!input.consent) problems.consent = true
  return problems
}
