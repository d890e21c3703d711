import { describe, expect, it } from 'vitest'
import { appealGroups, blockNews } from '../notification/block-news.ts'
import type { Staff } from '../person/staff.ts'
import { blockPerson } from './acts/block-person.ts'
import type { Block } from './block.ts'
import type { BlockActName } from './block-acts.ts'
import { decideBlockAct, possibleBlockActs } from './decide-block-act.ts'

const now = new Date('2026-03-05T07:00:00Z')
const later = new Date('2026-03-06T07:00:00Z')
const staff = (uid: string, change: object): Staff =>
  ({ uid, displayName: uid, administrator: false, roles: {}, departments: {}, ...change }) as Staff
const blocker = { uid: 'blocker', staff: staff('blocker', { roles: { almaty: ['moderator'] } }) }
const other = { uid: 'other', staff: staff('other', { roles: { almaty: ['moderator'] } }) }
const elsewhere = { uid: 'elsewhere', staff: staff('elsewhere', { roles: { pavlodar: ['moderator'] } }) }
const administrator = { uid: 'admin', staff: staff('admin', { administrator: true }) }
const person = { uid: 'person', staff: null }
const said = { reason: 'Оскорбляет участников', lang: 'ru' } as const
const request = { blockId: 'b1', uid: 'person', territoryId: 'almaty', days: 7, ...said } as const
const block: Block = {
  id: 'b1',
  uid: 'person',
  displayName: 'Имя',
  territoryId: 'almaty',
  reason: said.reason,
  lang: 'ru',
  at: now,
  until: new Date('2026-03-12T07:00:00Z'),
  appeal: null,
  decision: null,
}
const appealed: Block = { ...block, appeal: { text: 'Это был не я, проверьте', lang: 'ru', at: now } }
const refused = (code: string) => ({ kind: 'refuse', code })

describe('blockPerson', () => {
  const decide = (actor: typeof blocker | typeof person, change: object = {}) =>
    blockPerson.decide(request, {
      actor,
      person: { displayName: 'Имя', staff: null },
      until: null,
      now,
      ...change,
    })

  it('lasts for the days that were said', () => {
    expect(decide(blocker)).toEqual(block)
    expect(decide(administrator)).toEqual(block)
    expect(decide(blocker, { until: now })).toEqual(block)
  })

  it.each<[string, ReturnType<typeof decide>, string]>([
    ['others', decide(elsewhere), 'not-allowed'],
    ['people', decide({ uid: 'reader', staff: null }), 'not-allowed'],
    ['oneself', decide({ ...blocker, uid: 'person' }), 'not-allowed'],
    ['nobody', decide(blocker, { person: null }), 'person-unknown'],
    [
      'staff of the place',
      decide(blocker, { person: { displayName: 'Имя', staff: other.staff } }),
      'staff-not-blocked',
    ],
    ['who is blocked', decide(blocker, { until: later }), 'already-blocked'],
  ])('refuses %s', (_what, decision, code) => {
    expect(decision).toEqual(refused(code))
  })
})

describe('decideBlockAct', () => {
  const decide = (act: BlockActName, stored: Block, actor: typeof blocker | typeof person, at = now) =>
    decideBlockAct(stored, { act, blockId: stored.id, ...said }, { actor, blockedBy: 'blocker', now: at })
  const word = { text: said.reason, lang: 'ru', at: now }

  it('lets the person appeal once, and somebody else than who blocked them decide', () => {
    expect(decide('appeal', block, person)).toEqual({ appeal: word })
    expect(decide('appeal', appealed, person)).toEqual(refused('not-in-this-state'))
    expect(decide('keep', appealed, blocker)).toEqual(refused('own-decision'))
    expect(decide('lift', appealed, blocker)).toEqual(refused('own-decision'))
    expect(decide('keep', appealed, other)).toEqual({ decision: { lifted: false, ...word } })
    expect(decide('lift', appealed, administrator)).toEqual({ decision: { lifted: true, ...word } })
  })

  it('lets whoever blocked lift it while nobody appealed', () => {
    expect(decide('lift', block, blocker)).toEqual({ decision: { lifted: true, ...word } })
    expect(decide('keep', block, other)).toEqual(refused('not-in-this-state'))
  })

  it('is over with its time, and with a decision', () => {
    const over = new Date('2026-04-01T00:00:00Z')
    expect(decide('appeal', block, person, over)).toEqual(refused('not-in-this-state'))
    expect(decide('lift', block, other, over)).toEqual(refused('not-in-this-state'))
    const kept = { ...appealed, decision: { lifted: false, ...word, lang: 'ru' as const } }
    for (const act of ['lift', 'keep'] as const) expect(decide(act, kept, other)).toEqual(refused('not-in-this-state'))
    expect(possibleBlockActs(kept, { actor: person, blockedBy: null, now })).toEqual([])
  })

  it('is nobody else’s', () => {
    expect(decide('appeal', block, other)).toEqual(refused('not-allowed'))
    expect(decide('lift', block, person)).toEqual(refused('not-allowed'))
    expect(decide('lift', block, elsewhere)).toEqual(refused('not-allowed'))
    expect(decide('lift', block, { uid: 'reader', staff: null })).toEqual(refused('not-allowed'))
  })
})

describe('blockNews', () => {
  const decided = (lifted: boolean): Block => ({
    ...appealed,
    decision: { lifted, text: 'Рассмотрено', lang: 'ru', at: later },
  })

  it.each<[string, Block | null, Block, string, object[]]>([
    ['a new block', null, block, 'block', [{ kind: 'person', uid: 'person' }]],
    ['an appeal', block, appealed, 'appeal', appealGroups('almaty')],
    ['a block that is lifted', appealed, decided(true), 'lift', [{ kind: 'person', uid: 'person' }]],
    ['one that is kept', appealed, decided(false), 'keep', [{ kind: 'person', uid: 'person' }]],
  ])('tells of %s', (_what, before, after, act, groups) => {
    expect(blockNews(before, after)).toMatchObject({ groups, notification: { id: `block_${act}_b1`, act } })
  })

  it('tells nothing twice', () => {
    expect(blockNews(appealed, appealed)).toBeNull()
  })
})
