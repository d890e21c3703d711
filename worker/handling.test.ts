import { describe, expect, it } from 'vitest'
import { assetsIn, handlingOf, isGone, isRendered, meetingOf, sessionsIn } from './handling.ts'

const origin = 'https://kopir.example'
const handling = (path: string, { method = 'GET', mode = 'navigate' } = {}) =>
  handlingOf({ method, mode, url: new URL(path, origin).href }, origin)

describe('who answers', () => {
  it.each([
    ['/', 'page'],
    ['/kk/almaty/proposals/a-b', 'page'],
    ['/me', 'page'],
    ['/assets/base-a1.js', 'asset'],
    ['/browser.js', 'file'],
    ['/data/almaty/home', 'network'],
    ['/call/setName', 'network'],
    ['/feeds/ru/almaty/answers.atom', 'network'],
    ['/sitemap.xml', 'network'],
    ['/sw.js', 'network'],
    ['/__/local.json', 'network'],
    ['https://elsewhere.example/almaty', 'network'],
  ])('%s: %s', (path, expected) => {
    expect(handling(path)).toBe(expected)
  })

  it('is the network for what is no page being opened, and for what is written', () => {
    expect(handling('/almaty', { mode: 'cors' })).toBe('network')
    expect(handling('/almaty', { method: 'POST' })).toBe('network')
    expect(handling('/assets/a.js', { method: 'HEAD', mode: 'cors' })).toBe('network')
  })
})

describe('what a document says', () => {
  it('is its own content, or nothing', () => {
    expect(isRendered('<!doctype html><html lang="ru" data-rendered><head>')).toBe(true)
    expect(isRendered('<!doctype html><html lang="ru"><body>data-rendered')).toBe(false)
  })

  it('names its files once, and not those of other languages', () => {
    const html = `<link href="/assets/a.js"><script src="/assets/a.js"></script><link href="/assets/ru.json">
      <script type="application/json">{"kk":"/assets/kk.json"}</script><a href="/almaty">`
    expect(assetsIn(html)).toEqual(['/assets/a.js', '/assets/ru.json'])
  })
})

it.each([
  [404, true],
  [410, true],
  [200, false],
  [301, false],
  [503, false],
])('a page that is answered with %i is gone: %s', (status, expected) => {
  expect(isGone(status)).toBe(expected)
})

describe('a meeting', () => {
  it.each([
    ['/almaty/forums/air', '/almaty/forums/air'],
    ['/kk/almaty/forums/air/sessions/one', '/kk/almaty/forums/air'],
    ['/almaty/forums', null],
    ['/almaty/proposals/forums', null],
  ])('of %s: %s', (path, expected) => {
    expect(meetingOf(path)).toBe(expected)
  })

  it('has the sessions that its page names, and none of another', () => {
    const html = `<a href="/almaty/forums/air/sessions/one">1</a><a href="/almaty/forums/air/sessions/one">1</a>
      <a href="/almaty/forums/water/sessions/two">2</a><a href="/almaty/forums/air/sessions/one/print">3</a>`
    expect(sessionsIn(html, '/almaty/forums/air')).toEqual(['/almaty/forums/air/sessions/one'])
  })
})
