import { expect, it } from 'vitest'
import { findDrift } from './find-drift.ts'

it('names every figure that differs, is gone or is new', () => {
  const stored = { ngos: { active: 314, byStatus: { active: 314, suspended: 1 } }, proposals: { answerDays: null } }
  const counted = { ngos: { active: 315, byStatus: { active: 315 } }, proposals: { answerDays: { median: 4 } } }
  expect(findDrift(stored, counted)).toEqual([
    'ngos.active: 314 → 315',
    'ngos.byStatus.active: 314 → 315',
    'ngos.byStatus.suspended: 1 → none',
    'proposals.answerDays.median: none → 4',
  ])
})

it('finds nothing in equal figures, whatever the order of their keys', () => {
  expect(findDrift({ a: 1, b: { c: 2 } }, { b: { c: 2 }, a: 1 })).toEqual([])
})
