import { expect, it } from 'vitest'
import { isMissingCode, loadCode } from './load-code.ts'

const missing = new TypeError('Failed to fetch dynamically imported module: https://kopir.invalid/assets/sdk.js')

it('gives what was loaded, and throws what is no matter of loading', async () => {
  await expect(loadCode(() => Promise.resolve('module'))).resolves.toBe('module')
  await expect(loadCode(() => Promise.reject(new TypeError('x is not a function')))).rejects.toThrow('x is not')
})

it('asks for missing code by another address, because the browser remembers the failed one', async () => {
  await expect(loadCode(() => Promise.reject(missing))).rejects.toThrow(/assets\/sdk\.js\?again=\d+/)
})

it('knows what each browser says of code that it cannot fetch', () => {
  const texts = ['error loading dynamically imported module: https://x', 'Importing a module script failed.']
  for (const text of texts) expect(isMissingCode(new TypeError(text))).toBe(true)
  expect(isMissingCode(new Error('module'))).toBe(false)
})
