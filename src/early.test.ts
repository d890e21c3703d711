// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const early = readFileSync('src/early.js', 'utf8')
const browser = readFileSync('public/browser.js', 'utf8')
const run = (code: string) => new Function(code)()
const root = document.documentElement

const sent = vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(() => undefined)

/** True where the browser would send the form by itself. */
function send(): boolean {
  return (
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })) ?? false
  )
}
/** jsdom lays nothing out. */
const seen = (rects: number) =>
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue(Array.from({ length: rects }) as unknown as DOMRectList)

beforeEach(() => {
  root.dataset.alone = ''
  root.dataset.rendered = ''
  document.body.innerHTML = '<p id="old-browser" hidden></p><form><input name="q"></form><noscript></noscript>'
  const words = document.querySelector('noscript')
  if (words) words.textContent = '<p>Read <a href="/ru">on</a></p>'
  seen(1)
  run(early)
})
afterEach(() => {
  window.kopirEarly?.putBack()
  window.kopirIsEnough = undefined
  sent.mockClear()
})

describe('a page before its program', () => {
  it('waits for it, and shows nothing of what stands in its place', () => {
    expect('alone' in root.dataset).toBe(false)
    expect(send()).toBe(false)
    expect(document.querySelector('a')).toBeNull()
  })

  it('is given back to the browser where the program does not come', () => {
    window.kopirEarly?.giveUp()
    expect(root.dataset.alone).toBe('')
    expect(send()).toBe(true)
    expect(document.querySelector('a')?.getAttribute('href')).toBe('/ru')
    expect(sent).not.toHaveBeenCalled()
  })

  it('sends once what was sent in vain, but nothing that only the program takes', () => {
    send()
    window.kopirEarly?.giveUp()
    window.kopirEarly?.giveUp()
    expect(sent).toHaveBeenCalledTimes(1)
    run(early)
    send()
    seen(0)
    window.kopirEarly?.giveUp()
    expect(sent).toHaveBeenCalledTimes(1)
  })

  it('is given back in a browser that is too old', () => {
    run(browser)
    expect(window.kopirIsEnough).toBe(false)
    expect(send()).toBe(true)
    expect(document.getElementById('old-browser')?.hidden).toBe(false)
  })

  it('is given back when the entry cannot be fetched, and not for another script', () => {
    for (const [type, isGivenBack] of [
      ['text/javascript', false],
      ['module', true],
    ] as const) {
      const script = document.createElement('script')
      script.type = type
      document.body.append(script)
      script.dispatchEvent(new Event('error'))
      expect([type, send()]).toEqual([type, isGivenBack])
    }
  })
})
