import { textOf } from '@kopir/texts/texts'
import { beforeEach, expect, it, vi } from 'vitest'
import { loadSameTexts, loadTexts } from './load-texts.ts'

const tables = (language: string) => ({
  shared: `/${language}/shared`,
  home: `/${language}/home`,
  desk: `/${language}/desk`,
})
const asked: string[] = []
let isConnected = true

beforeEach(() => {
  asked.length = 0
  isConnected = true
  vi.stubGlobal('window', {})
  vi.stubGlobal('navigator', { onLine: true })
  const firstLoad = { kk: tables('kk'), ru: tables('ru'), en: tables('en') }
  const found = { 'first-load': { textContent: JSON.stringify(firstLoad) } }
  vi.stubGlobal('document', { getElementById: (id: keyof typeof found) => found[id] })
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    if (!isConnected) throw new TypeError('Failed to fetch')
    return Response.json({ load_texts_test: `from ${url}` })
  })
})

it('brings an area once, and again after a failure', async () => {
  isConnected = false
  await expect(loadTexts('kk', 'shared')).rejects.toMatchObject({ code: 'unavailable' })
  isConnected = true
  await loadTexts('kk', 'shared')
  await loadTexts('kk', 'shared')
  expect(asked).toEqual(['/kk/shared', '/kk/shared'])
  expect(textOf('kk', 'load_texts_test')).toBe('from /kk/shared')
})

it('brings to another language what the first one has, and what is asked for meanwhile', async () => {
  await loadTexts('ru', 'shared')
  const switched = loadSameTexts('ru', 'en')
  await loadTexts('ru', 'home')
  await switched
  expect(asked).toEqual(['/ru/shared', '/en/shared', '/ru/home', '/en/home'])
})
