// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { bearTranslation } from './translated-page.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

interface PageProps {
  count: number
  isOpen: boolean
}

/** Texts beside texts, beside elements, alone, and such that come and go. */
function Page({ count, isOpen }: PageProps) {
  return (
    <main>
      <p>
        Found: {count} of {count + 1}
      </p>
      <p>
        {isOpen && 'open '}
        {isOpen ? <b>now</b> : 'closed'} {count}
      </p>
      <p>{count}</p>
    </main>
  )
}

/**
 * As Chromium's own translation does: the translated text stands in two nested elements, and the text itself is gone, or
 * (`keepsText`) stands in them.
 */
function translate(keepsText = false) {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (texts.nextNode()) found.push(texts.currentNode as Text)
  for (const text of found) {
    if (text.parentElement?.closest('font') || !text.data.trim()) continue
    const outer = document.createElement('font')
    outer.append(document.createElement('font'))
    text.parentNode?.insertBefore(outer, text)
    if (keepsText) outer.firstElementChild?.append(text)
    else {
      outer.firstElementChild?.append(`«${text.data}»`)
      text.remove()
    }
  }
  // What watches the page hears of it before anything else happens.
  return new Promise((resolve) => setTimeout(resolve))
}

let root: ReturnType<typeof createRoot>
const show = (props: PageProps) => act(() => root.render(<Page {...props} />))
const lines = () => [...document.querySelectorAll('p')].map(({ textContent }) => textContent)

beforeAll(bearTranslation)
beforeEach(() => {
  document.body.innerHTML = '<div></div>'
  root = createRoot(document.querySelector('div') as HTMLElement)
})

it('a translated page goes on, and what changes is told as it is', async () => {
  await show({ count: 1, isOpen: false })
  await translate()
  expect(lines()[2]).toBe('«1»')
  await show({ count: 2, isOpen: true })
  expect(lines()).toEqual(['«Found: »2« of »3', 'open now 2', '2'])
  await translate()
  await show({ count: 3, isOpen: false })
  expect(lines()[1]).toBe('closed 3')
  await translate(true)
  await show({ count: 4, isOpen: true })
  expect(lines()).toEqual(['«Found: »4« of »5', 'open now 4', '4'])
  await act(() => root.render(<p>Another page</p>))
  expect(document.body.textContent).toBe('Another page')
})
