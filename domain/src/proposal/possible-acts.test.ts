import { describe, expect, it } from 'vitest'
import type { Reader } from '../act/actor.ts'
import type { StaffRole } from '../person/staff.ts'
import { assignedProposal, submittedProposal } from './fixtures.ts'
import { openStates, owners, statesOf } from './owners.ts'
import { isOwnSideOfStaff, possibleActs } from './possible-acts.ts'
import type { Proposal } from './proposal.ts'
import { type ProposalState, proposalStates, publicStates } from './states.ts'
import { isFinal, transitions } from './transitions.ts'

const now = new Date('2026-03-05T07:00:00Z')
const inState = (state: ProposalState, change: Partial<Proposal> = {}) =>
  publicStates.includes(state) ? assignedProposal({ state, ...change }) : submittedProposal({ state, ...change })

const reader = (uid: string, role?: StaffRole, ngoIds: string[] = []): Reader => ({
  uid,
  ngoIds,
  staff: role
    ? {
        uid,
        displayName: 'Имя',
        administrator: false,
        roles: { almaty: [role] },
        departments: role === 'official' ? { almaty: ['almaty-ecology'] } : {},
      }
    : null,
})
const author = reader('author')
const head = reader('head', undefined, ['ngo'])

describe('possibleActs', () => {
  it.each([
    ['the author', author, ['author', 'ngo_side']],
    ['the head of its NGO', head, ['ngo_side']],
    ['a moderator', reader('m', 'moderator'), ['moderator']],
    ['the akim’s office', reader('a', 'akim_office'), ['akim_office']],
    ['an official of its department', reader('o', 'official'), ['official']],
    ['a secretary', reader('s', 'secretary'), ['secretary']],
    ['a stranger', reader('x', undefined, ['other']), []],
  ])('offers %s what the table gives them', (_who, who, holds) => {
    for (const state of proposalStates) {
      const rows = transitions.filter(({ act, from, by }) => from === state && holds.includes(by) && act !== 'disown')
      const offered = possibleActs(inState(state, { ngoId: 'ngo' }), who, now)
      expect({ state, offered: offered.toSorted() }).toEqual({
        state,
        offered: [...new Set(rows.map(({ act }) => act))].sort(),
      })
    }
  })

  it('offers an NGO to disown what was entered in its name, until it is claimed', () => {
    const spoken = { source: 'spoken', authorUid: null, ngoId: 'ngo' } as const
    expect(possibleActs(inState('submitted', spoken), head, now)).toEqual(['disown'])
    expect(possibleActs(inState('answered', spoken), head, now)).not.toContain('disown')
    expect(possibleActs(inState('submitted', { ...spoken, authorUid: 'head' }), head, now)).not.toContain('disown')
    expect(possibleActs(inState('submitted', { ngoId: 'ngo' }), head, now)).not.toContain('disown')
  })

  it('offers a visitor nothing', () => {
    for (const state of proposalStates) expect(possibleActs(inState(state), null, now)).toEqual([])
  })

  it('offers a dispute once', () => {
    expect(possibleActs(inState('answered'), author, now)).toEqual(['confirm', 'dispute'])
    expect(possibleActs(inState('answered', { disputed: true }), author, now)).toEqual(['confirm'])
  })

  it('offers staff nothing on what is their own or their NGO’s', () => {
    expect(possibleActs(submittedProposal(), reader('author', 'moderator'), now)).toEqual(['withdraw'])
    const ofTheirNgo = submittedProposal({ ngoId: 'ngo' })
    expect(possibleActs(ofTheirNgo, reader('m', 'moderator', ['ngo']), now)).toEqual([])
  })
})

describe('somebody of the administration on the NGO side', () => {
  it('is offered to take back their own text and nothing that the NGO side says', () => {
    const official = reader('author', 'official')
    expect(possibleActs(inState('assigned'), official, now)).toEqual(['withdraw'])
    expect(possibleActs(inState('answered'), official, now)).toEqual([])
    expect(isOwnSideOfStaff(inState('answered'), official)).toBe(true)
    expect(isOwnSideOfStaff(inState('answered'), author)).toBe(false)
  })
})

describe('whose turn it is', () => {
  it('is somebody’s in every state that is not final', () => {
    for (const state of proposalStates)
      expect({ state, owned: owners[state] !== null }).toEqual({ state, owned: !isFinal(state) })
    expect(statesOf('author')).toEqual(['returned', 'answered'])
    expect(openStates.map((state) => owners[state])).toEqual(['akim_office', 'department', 'akim_office'])
  })
})
