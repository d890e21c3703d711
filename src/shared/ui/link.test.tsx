// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { MemoryRouter, useLocation } from 'react-router'
import { beforeEach, expect, it } from 'vitest'
import { Link } from './link.tsx'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let address: string
function Address() {
  const { pathname, search, state } = useLocation()
  address = `${pathname}${search} ${JSON.stringify(state)}`
  return null
}

beforeEach(async () => {
  document.body.innerHTML = '<main></main>'
  await act(() =>
    createRoot(document.querySelector('main') as HTMLElement).render(
      <MemoryRouter initialEntries={['/here']}>
        <Address />
        <Link to="/there?a=1" state={{ from: 'here' }}>
          There
        </Link>
        <Link to={{ search: '?a=2' }} onClick={(event) => event.preventDefault()}>
          Kept
        </Link>
        <Link to="/print" target="_blank">
          Aside
        </Link>
      </MemoryRouter>,
    ),
  )
})

const links = () => [...document.querySelectorAll('a')]
/** Whether the browser is left to follow the link by itself. */
async function press(position: number, how: MouseEventInit = {}): Promise<boolean> {
  let isLeft = false
  const see = (event: Event) => {
    isLeft = !event.defaultPrevented
    event.preventDefault()
  }
  window.addEventListener('click', see, { once: true })
  await act(async () => {
    links()[position]?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...how }))
  })
  return isLeft
}

it('has the whole address, for a press with another key and for who copies it', () => {
  expect(links().map((link) => link.getAttribute('href'))).toEqual(['/there?a=1', '/here?a=2', '/print'])
})

it('goes there without loading the page anew', async () => {
  expect(await press(0)).toBe(false)
  expect(address).toBe('/there?a=1 {"from":"here"}')
})

it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])(
  'leaves it to the browser when pressed with %o',
  async (how) => {
    expect(await press(0, how)).toBe(true)
    expect(address).toBe('/here null')
  },
)

it('leaves another window to the browser', async () => {
  expect(await press(2)).toBe(true)
})

it('goes nowhere when its own handler says so', async () => {
  expect(await press(1)).toBe(false)
  expect(address).toBe('/here null')
})
