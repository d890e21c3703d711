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
  ['/almaty/PROPOSALS/Xy3Z', '/almaty/proposals/Xy3Z'],
  ['/almaty/Forums/F1/Sessions/S1', '/almaty/forums/F1/sessions/S1'],
  ['/almaty/Nothing', '/almaty/Nothing'],
  ['/admin/Register', '/admin/register'],
  ['/kk/', '/kk'],
  ['/KK', '/kk'],
  ['/KK/almaty', '/kk/almaty'],
  ['/kk/ALMATY/Registry/', '/kk/almaty/registry'],
  ['//kk//almaty', '/kk/almaty'],
  ['/%61lmaty/%52egistry', '/almaty/registry'],
  ['/almaty%2Fregistry', '/almaty%2fregistry'],
])('%s is %s', (typed, own) => {
  expect(ownPathname(typed)).toBe(own)
})
