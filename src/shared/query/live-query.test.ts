import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, it } from 'vitest'
import { holdListener, latestPush, type Subscribe } from './live-query.ts'

const key = ['proposal', 'p1']

/** A source whose listeners the test counts and feeds by hand. */
function fakeSource() {
  const open = new Set<{ push: (value: string) => void; fail: (error: unknown) => void }>()
  let started = 0
  const subscribe: Subscribe<string> = (push, fail) => {
    const listener = { push, fail }
    started++
    open.add(listener)
    return () => open.delete(listener)
  }
  return {
    subscribe,
    open,
    started: () => started,
    push: (value: string) => {
      for (const listener of open) listener.push(value)
    },
    fail: (error: unknown) => {
      for (const listener of [...open]) listener.fail(error)
    },
  }
}

describe('holdListener', () => {
  let client: QueryClient
  let source: ReturnType<typeof fakeSource>
  beforeEach(() => {
    client = new QueryClient()
    source = fakeSource()
  })

  it('writes what is pushed into the query cache', () => {
    holdListener(client, key, source.subscribe)
    source.push('first')
    source.push('second')
    expect(client.getQueryData(key)).toBe('second')
    expect(latestPush(client, key)).toEqual({ value: 'second' })
  })

  it('shares one listener and stops it when the last holder leaves', () => {
    const leaveFirst = holdListener(client, key, source.subscribe)
    const leaveSecond = holdListener(client, [...key], source.subscribe)
    expect(source.started()).toBe(1)
    leaveFirst()
    expect(source.open.size).toBe(1)
    leaveSecond()
    expect(source.open.size).toBe(0)
    expect(latestPush(client, key)).toBeNull()
  })

  it('keeps listeners of different keys and clients apart', () => {
    holdListener(client, key, source.subscribe)
    holdListener(client, ['proposal', 'p2'], source.subscribe)
    holdListener(new QueryClient(), key, source.subscribe)
    expect(source.started()).toBe(3)
  })

  it('starts again for who comes after the last one left', () => {
    holdListener(client, key, source.subscribe)()
    holdListener(client, key, source.subscribe)
    expect(source.started()).toBe(2)
    expect(source.open.size).toBe(1)
  })

  it('shows a failure as the error of the query, and the next holder starts anew', () => {
    const leave = holdListener(client, key, source.subscribe)
    const failure = new Error('permission-denied')
    source.fail(failure)
    expect(client.getQueryState(key)).toMatchObject({ status: 'error', error: failure })

    const leaveNext = holdListener(client, key, source.subscribe)
    expect(source.started()).toBe(2)
    source.push('allowed again')
    expect(client.getQueryState(key)).toMatchObject({ status: 'success', data: 'allowed again', error: null })
    leave()
    expect(latestPush(client, key)).toEqual({ value: 'allowed again' })
    leaveNext()
    expect(source.open.size).toBe(0)
  })

  it('ignores what a stopped listener still pushes', () => {
    const leave = holdListener(client, key, source.subscribe)
    const [listener] = source.open
    leave()
    listener?.push('late')
    expect(client.getQueryData(key)).toBeUndefined()
  })
})
