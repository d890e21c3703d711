import { inject } from 'vitest'
import type { CallableName } from '../../../domain/src/callables.ts'
import { functionsRegion } from '../../../functions/src/platform/functions-region.ts'
import type { Token } from './store.ts'

const { projectId, functions } = inject('suite')
const appUrl = inject('appUrl')
export const functionsOrigin = `http://${functions.host}:${functions.port}`
/** A function's own address, past Hosting and what it turns away. */
export const urlOf = (name: string) => `${functionsOrigin}/${projectId}/${functionsRegion}/${name}`
/** Where pages call it. */
export const siteOf = (name: string) => `${appUrl}/call/${name}`

export interface CallAnswer {
  status: number
  body: string
}

/** Calls a function with whatever body, as it is sent without an SDK. */
export async function post(token: Token, name: string, body: string, addressOf = urlOf): Promise<CallAnswer> {
  const response = await fetch(addressOf(name), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
    body,
  })
  return { status: response.status, body: await response.text() }
}

/** `done`, the code of the refusal, or the status for whatever else came. */
export function wordFor({ status, body }: CallAnswer): string {
  if (status === 200) return 'done'
  return /"code":"([a-z-]+)"/.exec(body)?.[1] ?? `${status} ${/"status":"([A-Z_]+)"/.exec(body)?.[1] ?? ''}`.trim()
}

export const call = (token: Token, name: CallableName, data: unknown): Promise<CallAnswer> =>
  post(token, name, JSON.stringify({ data }))

export const order = async (token: Token, name: CallableName, data: unknown): Promise<string> =>
  wordFor(await call(token, name, data))
