import { StatusError } from '../model/status.ts'
import type { Caller } from '../service/contract.ts'
import { isForeign, type Whence } from './foreign.ts'

/**
 * Who asks, from an `Authorization` header. Tokens are those of the Auth emulator and of test libraries: unsigned, and
 * never expired, because a development database has to answer a page that stayed open over night. Everybody knows the
 * administrator's and can make a user's, so that a page of another machine is served as nobody.
 */
export function callerFrom(authorization: string | undefined, whence: Whence): Caller {
  if (!authorization) return { kind: 'user', auth: null }
  const token = /^bearer\s+(\S+)$/i.exec(authorization.trim())?.[1]
  if (!token) throw unauthenticated('the authorization is not a bearer token')
  if (isForeign(whence)) throw refusedForeign()
  if (/^owner$/i.test(token) || /^ya29\./i.test(token)) return { kind: 'admin' }
  const [header, payload, signature, ...rest] = token.split('.')
  if (rest.length > 0 || signature !== '' || decodeSegment(header)?.alg !== 'none') {
    throw unauthenticated('only unsigned tokens of an emulator are accepted')
  }
  const claims = decodeSegment(payload)
  const uid = claims?.user_id || claims?.sub
  if (!claims || typeof uid !== 'string' || uid === '') throw unauthenticated('the token names no user')
  return { kind: 'user', auth: { uid, token: { ...claims, sub: claims.sub ?? uid } } }
}

/** What a page of another machine is told that asks as somebody. */
export function refusedForeign(): StatusError {
  return new StatusError(
    'PERMISSION_DENIED',
    'Users and administrators are served on this machine only: see Origin and Host.',
  )
}

function decodeSegment(segment: string | undefined): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(segment ?? '', 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function unauthenticated(why: string): StatusError {
  return new StatusError('UNAUTHENTICATED', `Request had invalid authentication credentials: ${why}.`)
}
