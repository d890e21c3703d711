// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../app-error.ts'
import { readVersions, writeVersions } from '../kept/kept-store.ts'
import { currentToasts } from '../ui/toast-store.ts'
import { changeActSettings } from './act-settings.ts'
import { actsInTray, sendNow, takeBack } from './act-tray.ts'
import { ReasonDialog } from './reason-dialog.tsx'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
// jsdom draws no dialogs.
Object.assign(HTMLDialogElement.prototype, { showModal() {}, close() {} })

const place = { owner: null, name: 'reason.withdraw.p1' }
const onConfirm = vi.fn()
const onClose = vi.fn()
const onReopen = vi.fn()
const find = <T extends Element>(selector: string) => document.querySelector(selector) as T
const text = () => find<HTMLTextAreaElement>('textarea').value
const confirm = () =>
  act(async () => {
    find<HTMLButtonElement>('[type=submit]').click()
    await new Promise((resolve) => setTimeout(resolve))
  })

async function open(kept: string) {
  writeVersions(place, [{ seen: { earlier: 1 }, value: kept }])
  document.body.innerHTML = '<main></main>'
  await act(() =>
    createRoot(find('main')).render(
      <QueryClientProvider client={new QueryClient()}>
        <ReasonDialog
          keepAs="withdraw.p1"
          limits={{ min: 10, max: 40 }}
          title="Withdraw?"
          label="Why"
          confirm="Withdraw"
          said="Withdrawn"
          waits={{ subject: 'p1 1', about: 'A bridge', onReopen }}
          onClose={onClose}
          onConfirm={onConfirm}
        />
      </QueryClientProvider>,
    ),
  )
}

beforeEach(() => {
  changeActSettings({ waitSeconds: 0 })
  onConfirm.mockReset().mockResolvedValue(undefined)
  onClose.mockReset()
})

describe('ReasonDialog', () => {
  it.each([
    ['too short', 'so'],
    ['too long', 'so '.repeat(20)],
  ])('says beside the field what is %s, leads there and sends nothing', async (_, typed) => {
    await open(typed)
    await confirm()
    expect(document.activeElement).toBe(find('textarea'))
    expect(find('textarea').getAttribute('aria-invalid')).toBe('true')
    expect(onConfirm).not.toHaveBeenCalled()
  })

  it.each([
    ['Көлік жолы жөнделді', 'kk'],
    ['Дорогу починили соседи', 'ru'],
    ['The neighbours mended it', 'en'],
  ])('sends %s in its own language, whatever the reader reads', async (typed, lang) => {
    await open(` ${typed} `)
    await confirm()
    expect(onConfirm).toHaveBeenCalledWith({ text: typed, lang })
  })

  it('closes when it is done, says so, and keeps nothing', async () => {
    await open('The neighbours mended it')
    await confirm()
    expect(onClose).toHaveBeenCalledTimes(1)
    expect(currentToasts().at(-1)?.text).toBe('Withdrawn')
    expect(readVersions(place)).toEqual([])
  })

  describe('where acts wait', () => {
    const waiting = () => actsInTray().at(-1)?.id ?? 0
    beforeEach(() => {
      changeActSettings({ waitSeconds: 30 })
      onReopen.mockReset()
    })

    it('closes at once, keeps the text until the act is done, and sends what was typed', async () => {
      await open('The neighbours mended it')
      await confirm()
      expect(onClose).toHaveBeenCalledTimes(1)
      expect(onConfirm).not.toHaveBeenCalled()
      expect(readVersions(place)).toMatchObject([{ value: 'The neighbours mended it' }])
      await act(() => sendNow(waiting()))
      expect(onConfirm).toHaveBeenCalledWith({ text: 'The neighbours mended it', lang: 'en' })
      expect(readVersions(place)).toEqual([])
    })

    it('never sends an earlier text than the one that stands in the reopened dialog, and removes no later one', async () => {
      onConfirm.mockRejectedValueOnce(new AppError('unavailable'))
      await open('The neighbours mended it')
      await confirm()
      await act(() => sendNow(waiting()))
      writeVersions(place, [{ seen: { earlier: 1, reopened: 1 }, value: 'The akimat mended it' }])
      await act(() => sendNow(waiting()))
      expect(actsInTray().at(-1)).toMatchObject({ state: 'failed', failure: { code: 'text-changed' } })
      expect(onConfirm).toHaveBeenCalledTimes(1)
      expect(readVersions(place)).toMatchObject([{ value: 'The akimat mended it' }])
      await act(() => takeBack(waiting()))
    })

    it('keeps what is typed while the act is under way', async () => {
      await open('The neighbours mended it')
      await confirm()
      onConfirm.mockImplementation(async () => {
        writeVersions(place, [{ seen: { earlier: 1, reopened: 1 }, value: 'The akimat mended it' }])
      })
      await act(() => sendNow(waiting()))
      expect(actsInTray()).toEqual([])
      expect(readVersions(place)).toMatchObject([{ value: 'The akimat mended it' }])
    })

    it('is wanted again, with its text, when the act is taken back', async () => {
      await open('The neighbours mended it')
      await confirm()
      await act(() => takeBack(waiting()))
      expect(onReopen).toHaveBeenCalledTimes(1)
      expect(onConfirm).not.toHaveBeenCalled()
      expect(readVersions(place)).toMatchObject([{ value: 'The neighbours mended it' }])
    })
  })

  it('stays with its text when the act fails, and says why', async () => {
    onConfirm.mockRejectedValue(new AppError('changed-meanwhile'))
    await open('The neighbours mended it')
    await confirm()
    expect(onClose).not.toHaveBeenCalled()
    expect(text()).toBe('The neighbours mended it')
    expect(readVersions(place)).toMatchObject([{ value: 'The neighbours mended it' }])
    expect([...document.querySelectorAll('[role=alert]')].some(({ textContent }) => textContent !== '')).toBe(true)
  })
})
