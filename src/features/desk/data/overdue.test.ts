import { expect, it } from 'vitest'
import { loadByOwner } from './overdue.ts'

it('counts what is late, the most late owner first', () => {
  const openByOwner = {
    akim_office: { '2026-11-20': 1, none: 2 },
    'almaty-ecology': { '2026-11-10': 2, '2026-11-21': 3, '2026-12-01': 4 },
    'almaty-health': { '2026-12-01': 1 },
  }
  expect(loadByOwner(openByOwner, '2026-11-21')).toEqual([
    { owner: 'almaty-ecology', open: 9, overdue: 2 },
    { owner: 'akim_office', open: 3, overdue: 1 },
    { owner: 'almaty-health', open: 1, overdue: 0 },
  ])
})
