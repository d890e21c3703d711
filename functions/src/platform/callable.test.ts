import { DomainError } from '@kopir/domain/domain-error'
import type { CallableRequest } from 'firebase-functions/v2/https'
import { expect, it, vi } from 'vitest'
import { callable } from './callable.ts'

vi.mock('./log.ts', () => ({ log: { error: vi.fn() } }))

const request = { auth: { uid: 'a', token: {} }, data: { code: 'K7QF2M9P' } } as unknown as CallableRequest
const failing = (error: Error) => callable('claimSpoken', () => Promise.reject(error)).run(request)

it('says that the working calendar of a year is missing, and nothing about any other fault', async () => {
  await expect(failing(new DomainError('calendar-year-missing', '2028'))).rejects.toMatchObject({
    code: 'failed-precondition',
    details: { code: 'calendar-year-missing' },
  })
  await expect(failing(new DomainError('territory-missing'))).rejects.toMatchObject({
    code: 'internal',
    details: undefined,
  })
})

it('does not go on when Hosting, which waits for a minute, no longer does', () => {
  expect(callable('setName', vi.fn()).__endpoint.timeoutSeconds).toBe(60)
})
