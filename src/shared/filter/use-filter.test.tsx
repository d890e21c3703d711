// @vitest-environment jsdom
import { act } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { MemoryRouter, useLocation, useNavigate } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { Link } from '../ui/link.tsx'
import { anyText, defineFilter, oneOf } from './define-filter.ts'
import { type AddressFilter, useFilter } from './use-filter.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const definition = defineFilter({ q: anyText(), state: oneOf(['open', 'closed']), sort: oneOf(['due']) }, ['sort'])
type Asked = typeof definition.empty

let list: AddressFilter<Asked>
let search: string
let navigate: ReturnType<typeof useNavigate>

function List() {
  list = useFilter(definition)
  search = useLocation().search
  navigate = useNavigate()
  return <Link to={list.hrefOf(definition.empty)}>All</Link>
}

async function open(address: string) {
  document.body.innerHTML = '<main></main>'
  await act(() =>
    createRoot(document.querySelector('main') as HTMLElement).render(
      <MemoryRouter initialEntries={['/before', address]} initialIndex={1}>
        <List />
      </MemoryRouter>,
    ),
  )
}
const change = (wanted: Partial<Asked>) => act(() => list.change(wanted))
const go = (to: number | string) => act(() => void (typeof to === 'number' ? navigate(to) : navigate(to)))

beforeEach(() => open('/list?state=open'))

describe('useFilter', () => {
  it('reads the address and writes a choice into it as a step that can be undone', async () => {
    expect(list.filter).toEqual({ q: '', state: 'open', sort: '' })
    await change({ state: 'closed' })
    expect(search).toBe('?state=closed')
    await go(-1)
    expect(list.filter.state).toBe('open')
  })

  it('shows what is typed as it is typed, and makes no steps of it', async () => {
    await change({ q: 'tree ' })
    expect(list.filter.q).toBe('tree ')
    await change({ q: 'tree s' })
    expect(search).toBe('?q=tree+s&state=open')
    await go(-1)
    expect(search).toBe('')
  })

  it('follows an address that comes from elsewhere', async () => {
    await change({ q: 'tree' })
    await go('/list?q=road')
    expect(list.filter).toEqual({ q: 'road', state: '', sort: '' })
    await go(-1)
    expect(list.filter.q).toBe('tree')
  })

  it('follows it also after letters that were deleted before the address had them', async () => {
    await act(() => {
      list.change({ q: 'a' })
      list.change({ q: '' })
    })
    await go('/list?q=a')
    expect(list.filter.q).toBe('a')
  })

  it('shows a choice before the address has it, and keeps it when the next one follows at once', async () => {
    await act(() => {
      flushSync(() => list.change({ state: 'closed' }))
      expect([list.filter.state, search]).toEqual(['closed', '?state=open'])
      flushSync(() => list.change({ q: 'tree' }))
      list.change({ sort: 'due' })
    })
    expect(search).toBe('?q=tree&state=closed&sort=due')
    expect(list.filter).toEqual({ q: 'tree', state: 'closed', sort: 'due' })
  })

  it('keeps the blank that is being typed when something else is chosen', async () => {
    await change({ q: 'tree ' })
    await change({ state: 'closed' })
    expect(list.filter).toEqual({ q: 'tree ', state: 'closed', sort: '' })
  })

  it('has the address of the page alone for a choice of nothing', () => {
    expect(document.querySelector('a')?.getAttribute('href')).toBe('/list')
  })

  it('tells what narrows the list and clears it, the view stays', async () => {
    await change({ q: 'tree', sort: 'due' })
    expect([list.active, list.isNarrowed]).toEqual([1, true])
    expect(list.hrefOf({ state: '' })).toBe('?q=tree&sort=due')
    await act(() => list.clear())
    expect([search, list.active, list.isNarrowed]).toEqual(['?sort=due', 0, false])
  })
})
