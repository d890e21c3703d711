// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { type Choice, useChoice } from './use-choice.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let choice: Choice<number>
function Screen() {
  choice = useChoice('rule of p1', () => 4)
  return null
}
const open = () => act(() => createRoot(document.createElement('main')).render(<Screen />))

it('a choice that is changed after the act was ordered is another one, and outlives the act', async () => {
  await open()
  await act(() => choice.choose(2))
  const ordered = choice.carry()
  expect(ordered.isChanged()).toBe(false)
  await open()
  expect(choice.value).toBe(2)
  await act(() => choice.choose(3))
  expect(ordered.isChanged()).toBe(true)
  await act(() => ordered.leave())
  await open()
  expect(choice.value).toBe(3)
  await act(() => choice.carry().leave())
  expect(choice.value).toBe(4)
})
