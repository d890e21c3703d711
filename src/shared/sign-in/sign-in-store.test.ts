import { expect, it } from 'vitest'
import { currentSignIn, renderedSignIn } from './sign-in-store.ts'

it('takes a visitor over as the server rendered for them, so that nothing is rendered again', () => {
  expect(currentSignIn()).toBe(renderedSignIn())
})
