import { expect, it } from 'vitest'
import { signUpProblems } from './sign-up-problems.ts'

const good = { displayName: 'Әсел Нұрланқызы', email: 'asel@kopir.example', password: 'long enough', consent: true }

it('finds nothing wrong with a full form', () => {
  expect(signUpProblems(good)).toEqual({})
})

it.each([
  ['displayName', ' A '],
  ['email', 'asel@'],
  ['password', '1234567'],
  ['consent', false],
] as const)('names %s when only it is wrong', (field, value) => {
  expect(signUpProblems({ ...good, [field]: value })).toEqual({ [field]: true })
})
