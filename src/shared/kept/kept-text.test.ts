// @vitest-environment jsdom
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimTexts, discardText, keepsUnsent, keptNames, type Place, readVersions } from './kept-store.ts'
import { type KeptText, openKeptText } from './kept-text.ts'

const place: Place = { owner: 'me', name: 'answer.p1' }
const key = 'kopir.kept/me/answer.p1'

const opened: (() => void)[] = []
afterEach(() => {
  for (const close of opened.splice(0)) close()
})

/** A window that has the text open. jsdom is one window: what another one would hear is told by hand. */
function openWindow(at: Place = place): KeptText<string> {
  const text = openKeptText(at, { schema: v.string(), empty: () => '' })
  opened.push(text.subscribe(() => {}))
  return text
}
const tell = (changed: string) => window.dispatchEvent(new StorageEvent('storage', { key: changed }))

beforeEach(() => localStorage.clear())

describe('a text that is kept', () => {
  it('is there again after a reload, until it is sent', () => {
    const before = openWindow()
    before.change('Half')
    before.change('Half an answer')
    const after = openWindow()
    expect(after.get()).toMatchObject({ value: 'Half an answer', others: [], kept: 'device' })
    after.leave('')
    expect(openWindow().get()).toMatchObject({ value: '', kept: 'untouched' })
    expect(keptNames('me')).toEqual([])
  })

  it('is its person’s only', () => {
    openWindow().change('Half an answer')
    expect(openWindow({ ...place, owner: 'other' }).get().value).toBe('')
    expect(openWindow({ owner: null, name: place.name }).get().value).toBe('')
  })

  it('that was begun before signing in is of who signs in, beside what they have', () => {
    openWindow().change('Written on Monday')
    openWindow({ owner: null, name: place.name }).change('Written without an account')
    claimTexts('me')
    const { value, others } = openWindow().get()
    expect([value, ...others]).toEqual(['Written without an account', 'Written on Monday'])
    expect(keptNames(null)).toEqual([])
  })

  it('in another form is as good as none', () => {
    localStorage.setItem(key, JSON.stringify([{ seen: { a: 1 }, value: { text: 5 } }, 'no version']))
    expect(openWindow().get().value).toBe('')
    localStorage.setItem(key, '{"text":"of an earlier version"}')
    expect(openWindow().get().value).toBe('')
  })

  it('says so when the device refuses, and stands on the page', () => {
    const { setItem } = Storage.prototype
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    try {
      const text = openWindow()
      text.change('Half an answer')
      expect(text.get()).toMatchObject({ value: 'Half an answer', kept: 'page' })
    } finally {
      Storage.prototype.setItem = setItem
    }
  })
})

it('is the same form in whatever order its fields are stored', () => {
  const form = { schema: v.object({ title: v.string(), body: v.string() }), empty: () => ({ title: '', body: '' }) }
  const [a, b] = [openKeptText(place, form), openKeptText(place, form)]
  opened.push(a.subscribe(() => {}))
  a.change({ body: 'Why', title: 'What' })
  b.change({ title: 'What', body: 'Why' })
  tell(key)
  expect(a.get().others).toEqual([])
})

describe('one text in two windows', () => {
  it('that both began with is kept as both have written it, whichever writes last', () => {
    openWindow().change('Begun')
    const [a, b] = [openWindow(), openWindow()]
    a.change('Begun, and ended in the first')
    b.change('Begun, and ended in the second')
    tell(key)
    expect(a.get()).toMatchObject({
      value: 'Begun, and ended in the first',
      others: ['Begun, and ended in the second'],
    })
    expect(b.get()).toMatchObject({
      value: 'Begun, and ended in the second',
      others: ['Begun, and ended in the first'],
    })
    a.change('Begun, and really ended in the first')
    tell(key)
    expect(b.get().others).toEqual(['Begun, and really ended in the first'])
    const { value, others } = openWindow().get()
    expect([value, ...others].sort()).toEqual([
      'Begun, and ended in the second',
      'Begun, and really ended in the first',
    ])
  })

  it('is told in the idle one, which keeps what it shows until its person has chosen', () => {
    const [a, b] = [openWindow(), openWindow()]
    a.change('From the first')
    tell(key)
    expect(b.get()).toMatchObject({ value: '', others: ['From the first'] })
    b.settle('From the first')
    expect(b.get()).toMatchObject({ value: 'From the first', others: [] })
    b.change('From the first, ended in the second')
    tell(key)
    expect(a.get().others).toEqual(['From the first, ended in the second'])
    a.settle('From the first')
    tell(key)
    expect(b.get()).toMatchObject({ others: ['From the first'] })
  })

  it('is no difference where both say the same', () => {
    const [a, b] = [openWindow(), openWindow()]
    a.change('The same')
    b.change('The same')
    tell(key)
    expect([a.get().others, b.get().others]).toEqual([[], []])
  })

  it('is put back by who wrote it when the other wrote at the same moment', () => {
    const a = openWindow()
    a.change('From the first')
    // The other window had not yet heard of it.
    localStorage.setItem(key, JSON.stringify([{ seen: { other: 1 }, value: 'From the second' }]))
    tell(key)
    expect(a.get()).toMatchObject({ value: 'From the first', others: ['From the second'] })
    expect(readVersions(place).map(({ value }) => value)).toEqual(['From the second', 'From the first'])
  })

  it('goes from both when it was sent in one, but for what that one has not seen', () => {
    openWindow().change('To be sent')
    const [a, b, c] = [openWindow(), openWindow(), openWindow()]
    c.change('To be sent, and more')
    a.leave('')
    tell('kopir.kept-left')
    tell(key)
    expect(b.get()).toMatchObject({ value: '', isLeft: true, others: ['To be sent, and more'] })
    expect(c.get()).toMatchObject({ value: 'To be sent, and more', isLeft: false })
  })

  it('is known to stay on the device, whoever began it, until it is sent', () => {
    expect(keepsUnsent()).toBe(false)
    openWindow({ ...place, owner: null }).change('Begun by a visitor')
    expect(keepsUnsent()).toBe(true)
    claimTexts('me')
    expect(keepsUnsent()).toBe(true)
    openWindow().leave('')
    expect(keepsUnsent()).toBe(false)
  })

  it('is another one than was ordered once it is typed on anywhere, until it says the same again', () => {
    openWindow().change('Ordered')
    const [a, b] = [openWindow(), openWindow()]
    b.change('Typed before')
    const { isChanged } = a.carry('')
    expect(isChanged()).toBe(false)
    const reopened = openWindow()
    reopened.change('Typed since')
    expect(isChanged()).toBe(true)
    reopened.change('Ordered')
    expect(isChanged()).toBe(false)
    a.change('Typed since')
    expect(isChanged()).toBe(true)
  })

  it('goes as it was ordered when the act is done, and what was typed since stays', () => {
    const a = openWindow()
    a.change('Ordered')
    const { leave } = a.carry('')
    a.change('Typed since')
    leave()
    expect(a.get()).toMatchObject({ value: 'Typed since', kept: 'device', isLeft: false })
    expect(openWindow().get().value).toBe('Typed since')
    a.carry('').leave()
    expect(a.get()).toMatchObject({ value: '', kept: 'untouched' })
    expect(keptNames('me')).toEqual([])
  })

  it('goes from all when it is thrown away', () => {
    const [a, b] = [openWindow(), openWindow()]
    a.change('From the first')
    b.change('From the second')
    discardText(place)
    tell('kopir.kept-left')
    tell(key)
    expect([a.get(), b.get()]).toMatchObject([
      { value: '', others: [], isLeft: true },
      { value: '', others: [], isLeft: true },
    ])
    expect(keptNames('me')).toEqual([])
  })
})
