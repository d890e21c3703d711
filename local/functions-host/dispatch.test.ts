import { describe, expect, it, vi } from 'vitest'
import { dispatchTo } from './dispatch.js'

const dispatch = dispatchTo({
  retried: Object.assign(() => Promise.reject(new Error('not yet')), { __endpoint: { eventTrigger: { retry: true } } }),
  once: Object.assign(() => 'done', { __endpoint: { eventTrigger: { retry: false } } }),
})

async function call(target: string, signature = 'cloudevent') {
  const sent = { status: 200, headers: {} as Record<string, string>, body: undefined as unknown }
  const response = {
    headersSent: false,
    set(name: string, value: string) {
      sent.headers[name] = value
    },
    status(code: number) {
      sent.status = code
      return response
    },
    send(body: unknown) {
      sent.body = body
    },
  }
  const headers = { 'x-function-target': target, 'x-function-signature': signature }
  await dispatch({ headers, rawBody: Buffer.from('{}') }, response)
  return sent
}

describe('the dispatcher', () => {
  it('runs the function that is meant and says whether it is retried', async () => {
    expect(await call('once')).toEqual({
      status: 200,
      headers: { 'x-function-retry': 'false' },
      body: { status: 'acknowledged' },
    })
  })

  it('answers for a function that fails, and lives on', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue()
    expect(await call('retried')).toEqual({ status: 500, headers: { 'x-function-retry': 'true' }, body: 'not yet' })
    expect(error).toHaveBeenCalledOnce()
  })

  it('refuses what it does not have', async () => {
    expect((await call('missing')).status).toBe(404)
    expect((await call('once', 'event')).status).toBe(501)
  })
})
