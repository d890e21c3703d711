import { commitmentStates } from '@kopir/domain/commitment/states'
import { decideByClock } from '@kopir/domain/proposal/decide-by-clock'
import type { ProposalEvent } from '@kopir/domain/proposal/event'
import { hasClock } from '@kopir/domain/proposal/kinds'
import { nextStep } from '@kopir/domain/proposal/next-step'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { proposalStates } from '@kopir/domain/proposal/states'
import { transitions } from '@kopir/domain/proposal/transitions'
import { civilDateAt, yearOf } from '@kopir/domain/time/civil-date'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import { addWorkingDays } from '@kopir/domain/time/working-days'
import { describe, expect, it } from 'vitest'
import { timeZone } from '../../reference/places.ts'
import { departmentIdsOn } from './department-ids.ts'
import { ngoMembers } from './people.ts'
import type { PlayedStory } from './play-story.ts'
import { createProposals } from './proposals.ts'
import { createRoadmap } from './roadmap.ts'
import { createTimeline, roadmapYear } from './timeline.ts'

// In each season, on a weekend, at night, on New Year and the day after the meeting's day.
const instants = [
  '2026-11-20T06:00:00Z',
  '2026-11-21T21:55:00Z',
  '2026-01-01T05:00:00Z',
  '2026-02-10T03:00:00Z',
  '2026-04-07T04:00:00Z',
  '2026-05-07T06:00:00Z',
  '2027-03-22T19:05:00Z',
  '2026-07-15T11:00:00Z',
].map((text) => new Date(text))

const events = (playing: PlayedStory): ProposalEvent[] => playing.steps.map((step) => step.event)

describe.each(instants)('createProposals on %s', (now) => {
  const timeline = createTimeline(now)
  const { played, numbering } = createProposals(timeline)

  it('tells histories that are paths of the table of transitions', () => {
    for (const playing of played) {
      let state: Proposal['state'] | null = null
      for (const [index, event] of events(playing).entries()) {
        expect(event).toMatchObject({ rev: index + 1, from: state })
        const row = transitions.find(
          ({ act, from, to, by }) => act === event.act && from === state && to === event.to && by === event.by,
        )
        expect(row, `${playing.proposal.id} ${event.act}`).toBeDefined()
        state = event.to
      }
      expect(playing.proposal).toMatchObject({ state, rev: playing.steps.length })
    }
  })

  it('lets everything happen in order and before now', () => {
    for (const playing of played) {
      const times = events(playing).map((event) => event.at.getTime())
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      expect(new Set(times).size).toBe(times.length)
      expect(times.at(-1)).toBeLessThan(now.getTime())
    }
  })

  it('shows steps from publication on and no earlier ones', () => {
    for (const { steps, proposal } of played) {
      const publication = steps.findIndex(({ event }) => event.act === 'publish')
      expect(steps.map((step) => step.public)).toEqual(
        steps.map((_, index) => publication >= 0 && index >= publication),
      )
      expect(proposal.public).toBe(publication >= 0)
    }
  })

  it('numbers publications without a gap, in their order, per territory and year', () => {
    const published = played
      .map((playing) => playing.proposal)
      .filter((proposal) => proposal.public)
      .sort((a, b) => Number(a.publishedAt) - Number(b.publishedAt))
    for (const { territoryId, year, last } of numbering) {
      const serials = published
        .filter((each) => each.territoryId === territoryId)
        .filter((each) => yearOf(civilDateAt(each.publishedAt as Date, timeZone)) === year)
        .map((each) => each.number?.split('-'))
      expect(serials.map((parts) => Number(parts?.[2]))).toEqual(Array.from({ length: last }, (_, index) => index + 1))
      expect(serials.every((parts) => Number(parts?.[1]) === year)).toBe(true)
    }
    const numbers = published.map((proposal) => proposal.number)
    expect(numbering.reduce((sum, { last }) => sum + last, 0)).toBe(numbers.length)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('sets the deadline 15 working days after publication, or after an upheld dispute, and none for thanks', () => {
    for (const { proposal, steps } of played) {
      const setBy = steps.findLast(({ event }) => event.act === 'publish' || event.act === 'uphold')
      const due =
        setBy &&
        hasClock(proposal.kind) &&
        addWorkingDays(civilDateAt(setBy.event.at, timeZone), 15, kazakhstanCalendar)
      expect(proposal.dueOn).toBe(due || null)
    }
  })

  it('leaves nothing for the clock to do at once', () => {
    for (const { proposal, commitments } of played) {
      const due = nextStep(proposal, kazakhstanCalendar, timeZone)?.dueOn ?? null
      expect(decideByClock(proposal, due, { now, timeZone, commitments }), proposal.id).toBeNull()
    }
  })

  it('commitments nothing in the year after the roadmap', () => {
    const commitments = [
      ...played.flatMap((playing) => playing.commitments),
      ...createRoadmap(timeline).map(({ commitment }) => commitment),
    ]
    const years = new Set(commitments.map((commitment) => commitment.year))
    expect(years.has(roadmapYear(timeline))).toBe(true)
    expect(years.has(roadmapYear(timeline) + 1)).toBe(false)
    expect(Math.max(...years)).toBeGreaterThanOrEqual(yearOf(timeline.today))
  })
})

describe('the demonstration', () => {
  const { played } = createProposals(createTimeline(instants[0] as Date))
  const of = (territoryId: string) =>
    played.map((playing) => playing.proposal).filter((each) => each.territoryId === territoryId)

  it('has about 60 proposals in Almaty, in every state and with every outcome', () => {
    expect(of('almaty').length).toBeGreaterThanOrEqual(60)
    expect(new Set(of('almaty').map((each) => each.state))).toEqual(new Set(proposalStates))
    expect(new Set(of('almaty').map((each) => each.outcome))).toEqual(
      new Set([null, 'agreed', 'unconfirmed', 'disagreed', 'completed', 'partly_completed']),
    )
    expect(of('almaty').filter((each) => each.state === 'submitted').length).toBeGreaterThanOrEqual(6)
  })

  it('has every kind of decision and every state of a commitment', () => {
    const decisions = played.flatMap(({ proposal }) => proposal.answer?.decision ?? [])
    expect(new Set(decisions).size).toBe(5)
    const states = played.flatMap((playing) => playing.commitments.map((commitment) => commitment.state))
    expect(new Set(states)).toEqual(new Set(commitmentStates))
  })

  it('keeps the four spoken items of the meeting in Pavlodar, one of them answered', () => {
    const spoken = of('pavlodar').filter((each) => each.forumId === 'pavlodar-meeting-april')
    expect(spoken).toHaveLength(4)
    expect(spoken.filter((each) => each.answer !== null)).toHaveLength(1)
  })

  it('lets an NGO be spoken for by its head only', () => {
    for (const { authorUid, ngoId } of played.map((playing) => playing.proposal)) {
      if (authorUid === null || ngoId === null) continue
      expect(ngoMembers).toContainEqual({ uid: authorUid, ngoId, role: 'head' })
    }
  })

  it('gives work to departments that exist', () => {
    for (const { territoryId, departmentId, coDepartmentIds } of played.map((playing) => playing.proposal)) {
      const known = departmentIdsOn(territoryId, '2026-11-20')
      for (const id of [departmentId, ...coDepartmentIds]) if (id !== null) expect(known).toContain(id)
    }
  })
})
