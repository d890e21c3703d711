import { expect, it } from 'vitest'
import { isMissingCode, loadCode } from './load-code.ts'

it('gives what was loaded, and throws what is no matter of loading', async () => {
  await expect(loadCode(() => Promise.resolve('module'))).resolves.toBe('module')
  await expect(loadCode(() => Promise.reject(new TypeError('x is not a function')))).rejects.toThrow('x is not')
})

it('knows what each browser says of code that it cannot fetch', () => {
  const texts = [
    'Failed to fetch dynamically imported module: https://x',
    'error loading dynamically imported module: https://x',
    'Importing a module script failed.',
  ]
  for (const text of texts) expect(isMissingCode(new TypeError(text))).toBe(true)
  expect(isMissingCode(new Error('module'))).toBe(false)
})
