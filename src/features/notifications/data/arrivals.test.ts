import type { Notification } from '@kopir/domain/person/notification'
import { describe, expect, it } from 'vitest'
import { newestArrival } from './arrivals.ts'

function notification(rev: number, read = false): Notification {
  return {
    id: `p_${rev}`,
    proposalId: 'p',
    rev,
    territoryId: 'almaty',
    act: 'publish',
    as: 'author',
    number: 'ALA-2026-000001',
    title: 'Больше деревьев на проспекте',
    lang: 'ru',
    at: new Date(2026, 10, rev),
    read,
  }
}

describe('newestArrival', () => {
  it('is silent about what was there when the page opened', () => {
    expect(newestArrival(undefined, [notification(1)])).toBeNull()
  })

  it('finds what came since, also as the first of all', () => {
    expect(newestArrival([notification(1)], [notification(2), notification(1)])?.id).toBe('p_2')
    expect(newestArrival([], [notification(1)])?.id).toBe('p_1')
  })

  it('does not announce what was read elsewhere or slid in from further back', () => {
    expect(newestArrival([notification(2)], [notification(3, true), notification(2)])).toBeNull()
    expect(newestArrival([notification(3), notification(2)], [notification(3), notification(1)])).toBeNull()
  })
})
