import { expect, it, vi } from 'vitest'
import { lastingForPages, rememberRecent } from './recent-answers.ts'

const whole = '/data/almaty/proposals?whole=1'
let clock = 0
const reader = (answers: (url: string) => Promise<unknown>) => {
  const read = vi.fn(answers)
  return { read, ask: rememberRecent(read, lastingForPages, () => clock) }
}

it('reads a whole list once a minute, however many ask, and a page of it each time', async () => {
  const { read, ask } = reader(async (url) => ({ url }))
  expect(await Promise.all([ask(whole), ask(whole)])).toEqual([{ url: whole }, { url: whole }])
  expect(read).toHaveBeenCalledTimes(1)
  clock += 61_000
  await ask(whole)
  expect(read).toHaveBeenCalledTimes(2)
  for (let time = 0; time < 3; time++) await ask('/data/almaty/proposals')
  expect(read).toHaveBeenCalledTimes(5)
})

it('asks again for what failed', async () => {
  let isBroken = true
  const { ask } = reader(async () => {
    if (isBroken) throw new Error('unavailable')
    return 'there'
  })
  await expect(ask(whole)).rejects.toThrow('unavailable')
  isBroken = false
  expect(await ask(whole)).toBe('there')
})

it('remembers no more than so many', async () => {
  const { read, ask } = reader(async (url) => url)
  for (let index = 0; index < 150; index++) await ask(`/data/p${index}/proposals?whole=1`)
  await ask('/data/p149/proposals?whole=1')
  expect(read).toHaveBeenCalledTimes(150)
  await ask('/data/p0/proposals?whole=1')
  expect(read).toHaveBeenCalledTimes(151)
})
