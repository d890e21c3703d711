import { expect, it } from 'vitest'
import { AppError } from '../../../shared/app-error.ts'
import { doneAlready } from './done-already.ts'

it('takes for done what is so already, and nothing else', async () => {
  const order = (code: 'already-hidden' | 'own-post') =>
    Promise.reject(new AppError(code)).catch(doneAlready('already-hidden', 'done'))
  expect(await order('already-hidden')).toBe('done')
  await expect(order('own-post')).rejects.toMatchObject({ code: 'own-post' })
})
