import { expect, it } from 'vitest'
import { ownPathname } from './own-pathname.ts'

it.each([
  ['/', '/'],
  ['/almaty', '/almaty'],
  ['/ALMATY', '/almaty'],
  ['/almaty/', '/almaty'],
  ['/Almaty/registry//', '/almaty/registry'],
  ['//almaty', '/almaty'],
  ['///', '/'],
  ['/About/', '/about'],
  ['/almaty/proposals/Xy3Z', '/almaty/proposals/Xy3Z'],
])('%s is %s', (typed, own) => {
  expect(ownPathname(typed)).toBe(own)
})
