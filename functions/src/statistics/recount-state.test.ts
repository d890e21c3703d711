import { describe, expect, it } from 'vitest'
import {
  begin,
  type Concern,
  finish,
  initialState,
  isScheduled,
  leaseMs,
  pending,
  type RecountState,
  release,
  request,
} from './recount-state.ts'

const now = new Date('2026-11-21T10:00:00Z')
const later = new Date(now.getTime() + leaseMs + 1)
const ngos: Concern[] = ['ngos']

function started(eventId = 'first') {
  const { state, fence } = request(initialState, ngos, eventId, now)
  return { state: begin(state, fence as number, now) as RecountState, fence: fence as number }
}

describe('a change while somebody counts', () => {
  it('is scheduled only if the documents are still to be read', () => {
    const taken = request(initialState, ngos, 'first', now).state
    expect(isScheduled(taken, ngos, 'second', now)).toBe(true)
    expect(isScheduled(started().state, ngos, 'second', now)).toBe(false)
    expect(isScheduled(taken, ['proposals'], 'second', now)).toBe(false)
  })

  it('makes the one who counts go on, and nobody else count', () => {
    const { state, fence } = started()
    const asked = request(state, ngos, 'second', now)
    expect(asked.fence).toBeNull()
    const finished = finish(asked.state, fence, state.started, now) as RecountState
    expect(finished.lease).not.toBeNull()
    expect(pending(finished)).toEqual(['ngos'])
    const again = begin(finished, fence, now) as RecountState
    expect(finish(again, fence, again.started, now)).toMatchObject({ lease: null, requested: again.started })
  })
})

describe('one who dies while counting', () => {
  it('is succeeded when the lease has run out, and nothing asked for is forgotten', () => {
    const { state } = started()
    const next = request(state, ['proposals'], 'second', later)
    expect(next.fence).toBe(2)
    expect(pending(next.state)).toEqual(['ngos', 'proposals'])
  })

  it('is succeeded at once by the repeated delivery of its own event', () => {
    const { state } = started('first')
    expect(isScheduled(state, ngos, 'first', now)).toBe(false)
    expect(request(state, ngos, 'first', now).fence).toBe(2)
  })

  it('writes nothing if it was only slow', () => {
    const { state, fence } = started()
    const next = request(state, ngos, 'second', later).state
    expect(begin(next, fence, later)).toBeNull()
    expect(finish(next, fence, state.started, later)).toBeNull()
    expect(release(next, fence)).toBeNull()
  })
})

it('gives the lease back when it fails, with the request still open', () => {
  const { state, fence } = started()
  const released = release(state, fence) as RecountState
  expect(released.lease).toBeNull()
  expect(pending(released)).toEqual(['ngos'])
})
