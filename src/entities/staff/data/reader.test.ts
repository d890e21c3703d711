import { expect, it } from 'vitest'
import { readerOf } from './reader.ts'

const staff = { uid: 'u', displayName: 'Имя', administrator: false, roles: {}, departments: {} }

it('knows nobody in a visitor, nor in staff before it is known for which NGOs they speak', () => {
  expect(readerOf(null, null, [])).toBeNull()
  expect(readerOf('u', staff, undefined)).toBeNull()
  expect(readerOf('u', staff, [{ ngoId: 'n' }])).toEqual({ uid: 'u', staff, ngoIds: ['n'] })
})

it('does not let others wait for their NGOs', () => {
  expect(readerOf('u', undefined, undefined)).toEqual({ uid: 'u', staff: null, ngoIds: [] })
  expect(readerOf('u', null, [])).toEqual({ uid: 'u', staff: null, ngoIds: [] })
})
