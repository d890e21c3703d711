import { expect, it } from 'vitest'
import { emptyGrant, grantProblems } from './grant-form.ts'

const full = {
  email: ' someone@kopir.example ',
  territoryId: 'almaty',
  role: 'official',
  departmentId: 'roads',
  reason: 'Назначена приказом',
} as const

it('has nothing to say of a full form', () => {
  expect(grantProblems(full)).toEqual({})
  expect(grantProblems({ ...full, role: 'secretary', departmentId: '' })).toEqual({})
})

it('names every field that is missing', () => {
  expect(Object.keys(grantProblems(emptyGrant))).toEqual(['email', 'territoryId', 'role', 'reason'])
  expect(Object.keys(grantProblems({ ...full, departmentId: '' }))).toEqual(['departmentId'])
  expect(Object.keys(grantProblems({ ...full, email: 'someone' }))).toEqual(['email'])
})
