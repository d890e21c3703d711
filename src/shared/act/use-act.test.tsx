// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../app-error.ts'
import { currentToasts } from '../ui/toast-store.ts'
import { ActFailure } from './act-failure.tsx'
import { changeActSettings } from './act-settings.ts'
import { actsInTray, sendNow, takeBack } from './act-tray.ts'
import { type ActOptions, useAct } from './use-act.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
const client = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always', retry: false } } })

function Screen({ options, place }: { options: ActOptions<string, string>; place: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const order = useAct({ ...options, focusBack: button, ...(place && { focus: heading }) })
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Next
      </h1>
      <button ref={button} type="button" aria-busy={order.busy} onClick={() => order.send('p1')}>
        Publish
      </button>
      <ActFailure failure={order.failure} />
    </>
  )
}

let root: ReturnType<typeof createRoot>
async function show(options: ActOptions<string, string>, place = false) {
  await act(() =>
    root.render(
      <QueryClientProvider client={client}>
        <Screen options={options} place={place} />
      </QueryClientProvider>,
    ),
  )
}
const button = () => document.querySelector('button') as HTMLButtonElement
/** Answers are told to components a turn of the event loop later. */
const settle = (work: () => void) =>
  act(async () => {
    work()
    await new Promise((resolve) => setTimeout(resolve))
  })
const alert = () => document.querySelector('[role=alert]')?.textContent
const newest = () => currentToasts().at(-1)?.text

beforeEach(() => {
  document.body.innerHTML = '<main></main>'
  root = createRoot(document.querySelector('main') as HTMLElement)
})

describe('ActFailure', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('says that there is no connection until it is back', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    await show({ run: () => Promise.reject(new AppError('offline')) })
    await settle(() => button().click())
    expect(alert()).not.toBe('')
    await settle(() => window.dispatchEvent(new Event('online')))
    expect(alert()).toBe('')
    await settle(() => button().click())
    expect(alert()).not.toBe('')
  })

  it('keeps any other failure', async () => {
    await show({ run: () => Promise.reject(new AppError('unavailable')) })
    await settle(() => button().click())
    const told = alert()
    await settle(() => window.dispatchEvent(new Event('online')))
    expect(alert()).toBe(told)
  })
})

describe('useAct', () => {
  it('sends once however often it is pressed, and again when the answer is here', async () => {
    const answers: ((answer: string) => void)[] = []
    const run = vi.fn(() => new Promise<string>((resolve) => answers.push(resolve)))
    await show({ run })
    await settle(() => {
      button().click()
      button().click()
    })
    expect(run).toHaveBeenCalledTimes(1)
    expect(button().getAttribute('aria-busy')).toBe('true')
    await settle(() => answers[0]?.('done'))
    expect(button().getAttribute('aria-busy')).toBe('false')
    await settle(() => button().click())
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('says what was done, goes on, and puts the focus where the next thing is', async () => {
    const onDone = vi.fn()
    await show({ run: async (id) => `${id} is out`, said: (answer) => answer, onDone }, true)
    await settle(() => button().click())
    expect(newest()).toBe('p1 is out')
    expect(onDone).toHaveBeenCalledWith('p1 is out', 'p1')
    expect(document.activeElement?.textContent).toBe('Next')
  })

  it('shows why it failed beside the act and lets it be tried again', async () => {
    const run = vi.fn().mockRejectedValueOnce(new AppError('unavailable')).mockResolvedValueOnce('done')
    await show({ run })
    await settle(() => button().click())
    expect(document.querySelector('[role=alert]')?.textContent).not.toBe('')
    await settle(() => button().click())
    expect(document.querySelector('[role=alert]')?.textContent).toBe('')
  })

  it('tells what follows of the screen as it is when the answer comes, also after the reader has left', async () => {
    let answer = (_: string) => {}
    const run = () => new Promise<string>((resolve) => (answer = resolve))
    const [before, after] = [vi.fn(), vi.fn()]
    await show({ run, onDone: before })
    await settle(() => button().click())
    await show({ run, onDone: after })
    await act(() => root.unmount())
    await settle(() => answer('done'))
    expect(before).not.toHaveBeenCalled()
    expect(after).toHaveBeenCalledTimes(1)
  })

  describe('where acts wait', () => {
    const waits = (id: string) => ({ subject: `${id} 1`, text: `Publish ${id}` })
    const order = () => settle(() => button().click())
    beforeEach(() => changeActSettings({ waitSeconds: 10 }))
    afterEach(() =>
      settle(() => {
        for (const { id } of actsInTray()) takeBack(id)
      }),
    )

    it('goes on at once, carries the act out when its time has come, and says so then', async () => {
      vi.useFakeTimers()
      const [run, goOn, onDone] = [vi.fn(async (id: string) => `${id} is out now`), vi.fn(), vi.fn()]
      await show({ run, waits, goOn, onDone, said: (answer) => answer }, true)
      await act(() => button().click())
      expect(goOn).toHaveBeenCalledTimes(1)
      expect(document.activeElement?.textContent).toBe('Next')
      await act(() => vi.advanceTimersByTimeAsync(9_999))
      expect(run).not.toHaveBeenCalled()
      await act(() => vi.advanceTimersByTimeAsync(1))
      expect(run).toHaveBeenCalledTimes(1)
      expect(onDone).toHaveBeenCalledWith('p1 is out now', 'p1')
      expect(goOn).toHaveBeenCalledTimes(1)
      expect(newest()).toBe('p1 is out now')
      expect(actsInTray()).toEqual([])
      vi.useRealTimers()
    })

    it('is taken back without having been sent, also after the reader has left the place', async () => {
      const [run, onTakenBack] = [vi.fn(async () => 'done'), vi.fn()]
      await show({ run, waits, onTakenBack })
      await order()
      await act(() => root.unmount())
      await settle(() => takeBack(actsInTray()[0]?.id ?? 0))
      expect(onTakenBack).toHaveBeenCalledWith('p1')
      expect(run).not.toHaveBeenCalled()
    })

    it('leads back to where it was ordered when it is taken back', async () => {
      await show({ run: async () => 'done', waits }, true)
      await order()
      expect(document.activeElement?.textContent).toBe('Next')
      await settle(() => takeBack(actsInTray()[0]?.id ?? 0))
      expect(document.activeElement).toBe(button())
    })

    it('asks whether to leave a page that it needs, for as long as it waits', async () => {
      const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
      await show({ run: async () => 'done', waits })
      await order()
      expect(isAsked()).toBe(false)
      await settle(() => takeBack(actsInTray()[0]?.id ?? 0))
      await show({ run: async () => 'done', waits: (id) => ({ ...waits(id), needsPage: true }) })
      await order()
      expect(isAsked()).toBe(true)
      await settle(() => void sendNow(actsInTray()[0]?.id ?? 0))
      expect(isAsked()).toBe(false)
    })

    it('takes no second order on the same thing while the first one waits', async () => {
      const [run, goOn] = [vi.fn(async () => 'done'), vi.fn()]
      await show({ run, waits, goOn })
      await order()
      await order()
      expect(actsInTray()).toHaveLength(1)
      expect(goOn).toHaveBeenCalledTimes(1)
    })

    it('is sent at once when the page is closed', async () => {
      const run = vi.fn(async () => 'done')
      await show({ run, waits })
      await order()
      await settle(() => window.dispatchEvent(new Event('pagehide')))
      expect(run).toHaveBeenCalledTimes(1)
    })

    it('stays in the tray when it fails, to be tried again or gone back to', async () => {
      const run = vi.fn().mockRejectedValueOnce(new AppError('changed-meanwhile')).mockResolvedValueOnce('done')
      const onDone = vi.fn()
      await show({ run, waits, onDone })
      await order()
      const id = actsInTray()[0]?.id ?? 0
      await settle(() => void sendNow(id))
      expect(actsInTray()[0]).toMatchObject({ state: 'failed', failure: { code: 'changed-meanwhile' } })
      expect(onDone).not.toHaveBeenCalled()
      await settle(() => void sendNow(id))
      expect(onDone).toHaveBeenCalledTimes(1)
      expect(actsInTray()).toEqual([])
    })

    it('is refused once what was typed for it has changed, and removes only what went out', async () => {
      const [run, leave] = [vi.fn(async () => 'done'), vi.fn()]
      let isChanged = true
      await show({ run, waits, carries: () => [{ isChanged: () => isChanged, leave }] })
      await order()
      const id = actsInTray()[0]?.id ?? 0
      await settle(() => void sendNow(id))
      expect(actsInTray()[0]).toMatchObject({ state: 'failed', failure: { code: 'text-changed' } })
      expect(run).not.toHaveBeenCalled()
      expect(leave).not.toHaveBeenCalled()
      isChanged = false
      await settle(() => void sendNow(id))
      expect(run).toHaveBeenCalledTimes(1)
      expect(leave).toHaveBeenCalledTimes(1)
    })

    it('gives way to another attempt that does not wait, which is not made beside one on its way', async () => {
      const run = vi.fn().mockRejectedValueOnce(new AppError('unavailable')).mockResolvedValue('done')
      await show({ run, waits })
      await order()
      await settle(() => void sendNow(actsInTray()[0]?.id ?? 0))
      changeActSettings({ waitSeconds: 0 })
      await order()
      expect(run).toHaveBeenCalledTimes(2)
      expect(actsInTray()).toEqual([])
      changeActSettings({ waitSeconds: 10 })
      await order()
      changeActSettings({ waitSeconds: 0 })
      await order()
      expect(run).toHaveBeenCalledTimes(2)
    })

    it('is sent at once where the person wants no waiting', async () => {
      changeActSettings({ waitSeconds: 0 })
      const [run, goOn] = [vi.fn(async () => 'done'), vi.fn()]
      await show({ run, waits, goOn })
      await order()
      expect(run).toHaveBeenCalledTimes(1)
      expect(goOn).toHaveBeenCalledTimes(1)
    })
  })

  it('fails in passing where the page has no place for it', async () => {
    await show({ run: () => Promise.reject(new AppError('offline')), failsInPassing: true })
    const shown = currentToasts().length
    await settle(() => button().click())
    expect(currentToasts().at(-1)?.tone).toBe('late')
    expect(currentToasts().length).toBeGreaterThanOrEqual(shown)
  })
})
