// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { type Navigator, Router } from 'react-router'
import { expect, it } from 'vitest'
import { useLeadingValue } from './use-leading-value.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let value: string
let lead: (next: string) => void

function Field({ addressed }: { addressed: string }) {
  ;[value, lead] = useLeadingValue(addressed, (words) => words.trim())
  return null
}

it('keeps what is typed after a blank, whose address says the same as the one before it', async () => {
  const root = createRoot(document.createElement('main'))
  let navigations = 0
  /** The address arrives, when React finds time. */
  const arrive = (addressed: string) =>
    act(() =>
      root.render(
        <Router location={{ pathname: '/', key: String(navigations++) }} navigator={{} as Navigator}>
          <Field addressed={addressed} />
        </Router>,
      ),
    )
  await arrive('')
  for (const typed of ['tree', 'tree ', 'tree s']) await act(() => lead(typed))
  for (const addressed of ['tree', 'tree', 'tree s']) {
    await arrive(addressed)
    expect(value).toBe('tree s')
  }
  await arrive('road')
  expect(value).toBe('road')
})
