import type { Notification } from '@kopir/domain/notification/notification'
import { proposalStepNotification } from '@kopir/domain/notification/proposal-step'
import { submittedProposal } from '@kopir/domain/proposal/fixtures'
import { describe, expect, it } from 'vitest'
import { newestArrival } from './arrivals.ts'

function notification(rev: number, read = false): Notification {
  const step = { rev, act: 'publish', at: new Date(2026, 10, rev) } as const
  return { ...proposalStepNotification(submittedProposal({ id: 'p' }), step, 'author'), read }
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
