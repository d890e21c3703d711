// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepFocus } from './focus-keeper.ts'

let stop = () => {}
const $ = (selector: string) => document.querySelector(selector) as HTMLElement
/** The page is watched in turns. */
const remove = async (selector: string) => {
  $(selector).remove()
  await Promise.resolve()
}
const focused = () => document.activeElement?.id

function show(html: string, focusOn: string) {
  document.body.innerHTML = `<main><h1 id="title">Page</h1>${html}</main>`
  $(focusOn).focus()
}

beforeEach(() => {
  stop = keepFocus()
})
afterEach(() => stop())

describe('keepFocus', () => {
  it('goes to the next line of a list whose line is gone, and from the last one to the one before', async () => {
    show(
      '<ul><li><a href="#" id="a"></a></li><li><a href="#" id="b"></a></li><li><a href="#" id="c"></a></li></ul>',
      '#b',
    )
    await remove('li:nth-child(2)')
    expect(focused()).toBe('c')
    await remove('li:nth-child(2)')
    expect(focused()).toBe('a')
  })

  it('goes to the heading of the place when the buttons of an act are gone', async () => {
    show('<section><h2 id="now">Now</h2><div><button id="agree">Agree</button></div></section>', '#agree')
    await remove('section div')
    expect(focused()).toBe('now')
  })

  it('prefers the result where the place has one', async () => {
    show('<h2>Filter</h2><button id="clear">Clear</button><p id="result" role="status">12 found</p>', '#clear')
    $('#title').remove()
    await remove('#clear')
    expect(focused()).toBe('result')
  })

  it('goes on when what has the focus is switched off', async () => {
    show('<section><h2 id="now">Now</h2><button id="mark">Mark all read</button></section>', '#mark')
    $('#mark').setAttribute('disabled', '')
    await Promise.resolve()
    expect(focused()).toBe('now')
  })

  it('goes to the title of the page when nothing nearer is left', async () => {
    show('<div><button id="b">Do</button></div>', '#b')
    await remove('div')
    expect(focused()).toBe('title')
  })

  it('leaves alone who has gone elsewhere, or has pressed beside everything', async () => {
    show('<button id="a">A</button><button id="b">B</button>', '#a')
    $('#b').focus()
    await remove('#a')
    expect(focused()).toBe('b')
    $('#b').blur()
    document.body.click()
    await remove('#b')
    expect(document.activeElement).toBe(document.body)
  })
})
