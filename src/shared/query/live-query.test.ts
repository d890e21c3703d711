import { onlineManager, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../app-error.ts'
import { type Listener, type LiveSource, liveOptions } from './live-query.ts'

const key = ['proposal', 'p1']

/** A source whose listeners the test counts and feeds by hand. */
function fakeSource() {
  const open = new Set<Listener<string>>()
  let started = 0
  const watch = (listener: Listener<string>) => {
    started++
    open.add(listener)
    return () => open.delete(listener)
  }
  return {
    watch,
    open,
    started: () => started,
    push: (value: string) => {
      for (const listener of open) listener.push(value)
    },
    wait: (error: unknown) => {
      for (const listener of open) listener.wait(error)
    },
    fail: (error: unknown) => {
      for (const listener of [...open]) listener.fail(error)
    },
  }
}

/** Observes a source as a component does; answers how to leave. */
const hold = (client: QueryClient, source: LiveSource<string>) =>
  new QueryObserver(client, liveOptions(source)).subscribe(() => {})

describe('liveOptions', () => {
  let client: QueryClient
  let source: ReturnType<typeof fakeSource>
  beforeEach(() => {
    client = new QueryClient()
    source = fakeSource()
  })
  const held = (queryKey = key) => ({ queryKey, watch: source.watch })

  it('writes what is pushed into the query cache', () => {
    hold(client, held())
    source.push('first')
    source.push('second')
    expect(client.getQueryData(key)).toBe('second')
  })

  it('shares one listener and stops it when the last holder leaves', () => {
    const leaveFirst = hold(client, held())
    const leaveSecond = hold(client, held([...key]))
    expect(source.started()).toBe(1)
    leaveFirst()
    expect(source.open.size).toBe(1)
    leaveSecond()
    expect(source.open.size).toBe(0)
  })

  it('keeps listeners of different keys and clients apart', () => {
    hold(client, held())
    hold(client, held(['proposal', 'p2']))
    hold(new QueryClient(), held())
    expect(source.started()).toBe(3)
  })

  it('starts again for who comes after the last one left, and shows what is kept at once', () => {
    const leave = hold(client, held())
    source.push('kept')
    leave()
    expect(client.getQueryData(key)).toBe('kept')
    hold(client, held())
    expect(source.started()).toBe(2)
    expect(source.open.size).toBe(1)
    expect(client.getQueryState(key)).toMatchObject({ status: 'success', data: 'kept' })
  })

  it('asks again when the connection is back, where it failed for want of one, and only there', async () => {
    client.mount()
    const leave = hold(client, held())
    const lose = async (error: unknown) => {
      onlineManager.setOnline(false)
      source.fail(error)
      await expect.poll(() => client.getQueryState(key)?.status).toBe('error')
      onlineManager.setOnline(true)
    }
    await lose(new AppError('offline'))
    await expect.poll(source.started).toBe(2)
    // Without a connection the code that watches cannot be fetched either.
    await lose(new TypeError('Failed to fetch dynamically imported module: http://x/assets/store.js'))
    await expect.poll(source.started).toBe(3)
    await lose(new AppError('permission-denied'))
    await new Promise(setImmediate)
    expect(source.started()).toBe(3)
    leave()
    client.unmount()
  })

  it('shows a failure as the error of the query, and the next holder starts anew', async () => {
    const leave = hold(client, held())
    const failure = new Error('permission-denied')
    source.fail(failure)
    await expect.poll(() => client.getQueryState(key)).toMatchObject({ status: 'error', error: failure })
    expect(source.open.size).toBe(0)

    const leaveNext = hold(client, held())
    expect(source.started()).toBe(2)
    source.push('allowed again')
    expect(client.getQueryState(key)).toMatchObject({ status: 'success', data: 'allowed again', error: null })
    leave()
    expect(source.open.size).toBe(1)
    leaveNext()
    expect(source.open.size).toBe(0)
  })

  it('tells that the value cannot be known now, and shows it as soon as it is, from the same watch', () => {
    hold(client, held())
    const failure = new Error('offline')
    source.wait(failure)
    expect(client.getQueryState(key)).toMatchObject({ status: 'error', error: failure, data: undefined })
    source.push('known')
    expect(client.getQueryState(key)).toMatchObject({ status: 'success', data: 'known', error: null })
    expect(source.started()).toBe(1)
  })

  it('keeps what is known while nothing newer can be', () => {
    hold(client, held())
    source.push('known')
    source.wait(new Error('offline'))
    expect(client.getQueryState(key)).toMatchObject({ status: 'success', data: 'known', error: null })
  })

  it('starts anew when it is reset', async () => {
    hold(client, held())
    source.fail(new Error('unavailable'))
    await expect.poll(() => client.getQueryState(key)?.status).toBe('error')
    void client.resetQueries({ queryKey: key, exact: true })
    expect(source.started()).toBe(2)
    source.push('there again')
    expect(client.getQueryState(key)).toMatchObject({ status: 'success', data: 'there again', error: null })
  })

  it('ignores what a stopped listener still pushes', () => {
    const leave = hold(client, held())
    const [listener] = source.open
    leave()
    listener?.push('late')
    expect(client.getQueryData(key)).toBeUndefined()
  })

  it('stops at once what was left while its code was still loading', async () => {
    let loaded = () => {}
    const loading = new Promise<void>((resolve) => {
      loaded = resolve
    })
    const leave = hold(client, { queryKey: key, watch: (listener) => loading.then(() => source.watch(listener)) })
    leave()
    loaded()
    await loading
    await expect.poll(() => source.started()).toBe(1)
    await expect.poll(() => source.open.size).toBe(0)
  })

  it('shows code that cannot be loaded as the error of the query', async () => {
    const failure = new TypeError('Failed to fetch dynamically imported module')
    hold(client, { queryKey: key, watch: () => Promise.reject(failure) })
    await expect.poll(() => client.getQueryState(key)).toMatchObject({ status: 'error', error: failure })
  })

  describe('with a published form', () => {
    beforeEach(() => {
      vi.useFakeTimers()
    })
    afterEach(() => {
      vi.useRealTimers()
    })
    const untilCalm = () => vi.advanceTimersByTimeAsync(10_000)

    it('shows it first, and watches once the page is calm', async () => {
      hold(client, { ...held(), read: async () => 'published' })
      await vi.advanceTimersByTimeAsync(1_000)
      expect(client.getQueryData(key)).toBe('published')
      expect(source.started()).toBe(0)
      await untilCalm()
      source.push('pushed')
      expect(client.getQueryData(key)).toBe('pushed')
    })

    it('reads nothing that is there already', async () => {
      const read = vi.fn(async () => 'published')
      client.setQueryData(key, 'came with the page')
      hold(client, { ...held(), read })
      await untilCalm()
      expect(source.started()).toBe(1)
      expect(client.getQueryData(key)).toBe('came with the page')
      expect(read).not.toHaveBeenCalled()
    })

    it('watches nothing that was left before the page was calm', async () => {
      const leave = hold(client, { ...held(), read: async () => 'published' })
      await vi.advanceTimersByTimeAsync(1_000)
      leave()
      const other = ['proposal', 'p2']
      hold(client, { ...held(other), read: async () => 'published' })
      await untilCalm()
      expect(source.started()).toBe(1)
      expect(source.open.size).toBe(1)
    })
  })

  it('watches at once where nothing is published', async () => {
    hold(client, { ...held(), read: () => Promise.reject(new Error('not-found')) })
    await expect.poll(() => source.started()).toBe(1)
    source.push('pushed')
    expect(client.getQueryState(key)).toMatchObject({ status: 'success', data: 'pushed', error: null })
  })
})
