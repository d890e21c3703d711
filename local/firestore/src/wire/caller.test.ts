import { describe, expect, it } from 'vitest'
import { callerFrom } from './caller.ts'

const segment = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url')
const unsigned = (claims: unknown, alg = 'none') => `Bearer ${segment({ alg, typ: 'JWT' })}.${segment(claims)}.`

describe('callerFrom', () => {
  it('takes a request without a token for one of somebody not signed in', () => {
    expect(callerFrom(undefined, {})).toEqual({ kind: 'user', auth: null })
  })

  it.each(['Bearer owner', 'bearer OWNER', 'Bearer ya29.abc'])('takes %s for an administrator', (authorization) => {
    expect(callerFrom(authorization, {})).toEqual({ kind: 'admin' })
  })

  it.each([{ host: 'rebound.example' }, { host: 'localhost', origin: 'https://page.example' }])(
    'serves neither administrators nor users from %o',
    (whence) => {
      for (const token of ['Bearer owner', unsigned({ sub: 'alice' })])
        expect(() => callerFrom(token, whence)).toThrowError(expect.objectContaining({ status: 'PERMISSION_DENIED' }))
      expect(callerFrom(undefined, whence)).toEqual({ kind: 'user', auth: null })
    },
  )

  it('reads the claims of an unsigned token that expired long ago', () => {
    const caller = callerFrom(unsigned({ sub: 'alice', user_id: 'alice', exp: 3600, email: 'a@b.c', name: 'Әлия' }), {})
    expect(caller).toMatchObject({ kind: 'user', auth: { uid: 'alice', token: { email: 'a@b.c', name: 'Әлия' } } })
  })

  it('prefers user_id and falls back to sub', () => {
    expect(callerFrom(unsigned({ sub: 's', user_id: 'u' }), {})).toMatchObject({ auth: { uid: 'u' } })
    expect(callerFrom(unsigned({ sub: 's' }), {})).toMatchObject({ auth: { uid: 's' } })
  })

  it.each([
    ['no bearer', 'Basic abc'],
    ['garbage', 'Bearer garbage'],
    ['another algorithm', unsigned({ sub: 'alice' }, 'RS256')],
    ['a signature', `${unsigned({ sub: 'alice' })}abc`],
    ['no user', unsigned({ email: 'a@b.c' })],
    ['a user without a name', unsigned({ sub: '', user_id: '' })],
    ['a payload that is no JSON', `Bearer ${segment({ alg: 'none' })}.%%%.`],
  ])('refuses %s', (_, authorization) => {
    expect(() => callerFrom(authorization, {})).toThrowError(expect.objectContaining({ status: 'UNAUTHENTICATED' }))
  })
})
