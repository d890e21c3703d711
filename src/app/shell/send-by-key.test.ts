// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sendByKey } from './send-by-key.ts'

const send = vi.fn((event: Event) => event.preventDefault())
let stop = () => {}

beforeEach(() => {
  send.mockClear()
  stop = sendByKey()
  document.body.innerHTML = '<form id="f"><textarea></textarea></form><button form="f" type="submit">Send</button>'
  document.querySelector('form')?.addEventListener('submit', send)
})
afterEach(() => stop())

const press = (init: KeyboardEventInit) =>
  document
    .querySelector('textarea')
    ?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'Enter', ...init }))

it.each([{ ctrlKey: true }, { metaKey: true }])('sends the form one writes in: %o', (keys) => {
  press(keys)
  expect(send).toHaveBeenCalledTimes(1)
})

it('leaves Enter alone, and a key that is held', () => {
  press({})
  press({ ctrlKey: true, repeat: true })
  expect(send).not.toHaveBeenCalled()
})

it('presses the button, so that one that is busy takes no second order', () => {
  document.querySelector('button')?.addEventListener('click', (event) => event.preventDefault())
  press({ ctrlKey: true })
  expect(send).not.toHaveBeenCalled()
})
