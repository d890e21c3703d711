// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { MemoryRouter, useLocation, useNavigate } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useWork, type Work } from './use-work.ts'
import { WorkList } from './work-list.tsx'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
Element.prototype.scrollIntoView = () => {}

interface Item {
  id: string
  rev: number
}
type Options = Omit<Parameters<typeof useWork>[1], 'param'>

let work: Work<Item>
let search: string
let navigate: ReturnType<typeof useNavigate>

function Desk({ items, options }: { items: Item[]; options: Options }) {
  work = useWork(items, { param: 'item', ...options })
  search = useLocation().search
  navigate = useNavigate()
  return (
    <>
      <WorkList label="List" work={work} line={({ id }) => id} />
      {work.current && (
        <h2 key={work.current.id} ref={work.heading} tabIndex={-1}>
          {work.current.id}
        </h2>
      )}
    </>
  )
}

let root: Root
const list = (...ids: string[]) => ids.map((id) => ({ id, rev: 1 }))
const known = new Map<string, Item>()
/** The listener gives the same documents again. */
const same = (items: Item[]) =>
  items.map((item) => {
    const key = `${item.id} ${item.rev}`
    if (!known.has(key)) known.set(key, item)
    return known.get(key) as Item
  })
const show = (items: Item[], options: Options = {}) =>
  act(() =>
    root.render(
      <MemoryRouter initialEntries={['/desk?tab=answer']}>
        <Desk items={same(items)} options={options} />
      </MemoryRouter>,
    ),
  )
const later = (ms: number) => act(() => vi.advanceTimersByTime(ms))
const focused = () => document.activeElement?.textContent
const item = (id: string) => same(list(id))[0] as Item

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<main></main>'
  root = createRoot(document.querySelector('main') as HTMLElement)
})
afterEach(async () => {
  await act(() => root.unmount())
  vi.useRealTimers()
})

describe('useWork', () => {
  it('holds the first item fast when another one comes before it', async () => {
    await show(list('b', 'c'))
    expect(search).toBe('?tab=answer&item=b')
    await show(list('a', 'b', 'c'))
    expect(work.current?.id).toBe('b')
    expect(work.position).toBe(1)
  })

  it('goes on and back, and the focus follows; beyond the ends nothing happens', async () => {
    await show(list('a', 'b'))
    await act(() => work.step(-1))
    expect(work.current?.id).toBe('a')
    await act(() => work.step(1))
    expect(focused()).toBe('b')
    expect(search).toBe('?tab=answer&item=b')
  })

  it('goes to what is chosen from the list', async () => {
    await show(list('a', 'b'))
    await act(() => document.querySelectorAll<HTMLAnchorElement>('a')[1]?.click())
    expect(work.current?.id).toBe('b')
    expect(focused()).toBe('b')
    expect(document.querySelector('[aria-current]')?.textContent).toBe('b')
  })

  it('goes where a link leads, also after a step there and back that the address never saw', async () => {
    await show(list('a', 'b'))
    await act(() => {
      work.goTo('b')
      work.goTo('a')
    })
    await act(() => void navigate('/desk?tab=answer&item=b'))
    expect(work.current?.id).toBe('b')
  })

  it('goes on to the next one when an item is finished, whether the listener says so before or after', async () => {
    await show(list('a', 'b', 'c', 'd'))
    await act(() => work.goTo('b'))
    await act(() => work.on(item('b')).finish())
    expect(work.listed.map(({ id }) => id)).toEqual(['a', 'c', 'd'])
    expect(focused()).toBe('c')
    await show(list('a', 'd'))
    await act(() => work.on(item('c')).finish())
    expect(work.current?.id).toBe('d')
  })

  it('lists what was finished when it comes back with a later revision', async () => {
    await show(list('a', 'b'))
    await act(() => work.on(item('a')).finish())
    await show([{ id: 'a', rev: 2 }, ...list('b')])
    expect(work.listed.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('leaves who has gone on to another item where they are', async () => {
    await show(list('a', 'b', 'c'))
    const { on } = work
    await act(() => work.goTo('c'))
    await act(() => on(item('a')).finish())
    expect(work.current?.id).toBe('c')
    expect(search).toBe('?tab=answer&item=c')
  })

  it('tells after a while that others took the item, and shows the first one', async () => {
    await show(list('a', 'b'))
    await show(list('b'))
    expect([work.current?.id, work.isGone]).toEqual(['a', false])
    await later(2_000)
    expect([work.current?.id, work.isGone]).toEqual(['b', true])
  })

  it('goes on from the one that is shown in the place of what others took', async () => {
    await show(list('a', 'b', 'c'))
    await show(list('b', 'c'))
    await later(2_000)
    await act(() => work.on(item('b')).finish())
    expect([work.current?.id, work.isGone]).toEqual(['c', false])
    expect(search).toBe('?tab=answer&item=c')
    expect(focused()).toBe('c')
  })

  it('says nothing while the reader’s own act is under way', async () => {
    await show(list('a', 'b'))
    await show(list('b'), { isActing: true })
    await later(10_000)
    expect([work.current?.id, work.isGone]).toEqual(['a', false])
  })

  it('keeps what was taken in sight where something may be written on it', async () => {
    await show(list('a', 'b'), { keepsGone: true })
    await show(list('b'), { keepsGone: true })
    await later(2_000)
    expect([work.current?.id, work.isGone]).toEqual(['a', true])
    await act(() => work.goTo('b'))
    expect([work.current?.id, work.isGone]).toEqual(['b', false])
  })

  it('goes on from what was taken to what stands in its place', async () => {
    await show(list('a', 'b', 'c'), { keepsGone: true })
    await act(() => work.goTo('b'))
    await show(list('a', 'c'), { keepsGone: true })
    await act(() => work.step(1))
    expect(work.current?.id).toBe('c')
  })

  it('has the item back that was taken back, with the focus on it', async () => {
    await show(list('a', 'b'))
    const { on } = work
    await act(() => on(item('a')).goOn())
    expect(focused()).toBe('b')
    await act(() => on(item('a')).goBack())
    expect(work.current?.id).toBe('a')
    expect(focused()).toBe('a')
  })

  it('counts no act within a second after another item or another version came unasked', async () => {
    let now = 5_000
    const options = { now: () => now }
    await show(list('a', 'b', 'c'), options)
    expect(work.mayAct(now)).toBe(true)
    await act(() => work.on(item('a')).finish())
    expect([work.mayAct(now + 999), work.mayAct(now + 1_000)]).toEqual([false, true])

    now = 9_000
    await show([{ id: 'b', rev: 2 }, ...list('c')], options)
    expect([work.mayAct(now + 999), work.mayAct(now + 1_000)]).toEqual([false, true])

    now = 20_000
    await act(() => work.step(1))
    expect([work.current?.id, work.mayAct(now)]).toEqual(['c', true])
  })

  it('is done when nothing is left', async () => {
    await show(list('a'))
    await act(() => work.on(item('a')).finish())
    expect([work.current, work.asked]).toEqual([undefined, null])
    expect(search).toBe('?tab=answer')
  })
})
