import { describe, expect, expectTypeOf, it } from 'vitest'
import { refuse } from '../refuse.ts'
import { type CodeOf, defineActsOf, type NeedOf } from './define-act.ts'

interface Lamp {
  subject: { state: 'on' | 'off'; rev: number }
  state: 'on' | 'off'
  role: 'owner'
  context: { today: string }
  needs: { bulbs: number; price: number }
  change: { bulbs?: number }
}
const defineAct = defineActsOf<Lamp>()

const light = defineAct({
  name: 'light',
  rows: [{ from: 'off', to: 'on', by: 'owner', via: 'callable' }],
  request: ({ oneOf }) => ({ brightness: oneOf([1, 2, 3]) }),
  needs: ['bulbs'],
  decide: (_, { brightness }, { bulbs }) =>
    bulbs < brightness ? refuse('bulbs-missing') : { bulbs: bulbs - brightness },
})
const extinguish = defineAct({
  name: 'extinguish',
  rows: [{ from: 'on', to: 'off', by: 'owner', via: 'client' }],
  decide: () => ({}),
})

describe('an act', () => {
  it('is decided by what it asks and needs, and by nothing else', () => {
    expect(light.decide({ state: 'off', rev: 1 }, { brightness: 2 }, { today: '2026-03-05', bulbs: 3 })).toEqual({
      bulbs: 1,
    })
    expectTypeOf<NeedOf<typeof light>>().toEqualTypeOf<'bulbs'>()
    expectTypeOf<NeedOf<typeof extinguish>>().toBeNever()
    defineAct({
      name: 'sell',
      rows: [],
      needs: ['bulbs'],
      // @ts-expect-error: the price is not among its needs
      decide: (_, __, { price }) => ({ bulbs: price }),
    })
  })

  it('has the codes that its decision refuses with', () => {
    expectTypeOf<CodeOf<typeof light>>().toEqualTypeOf<'bulbs-missing'>()
    expectTypeOf<CodeOf<typeof extinguish>>().toBeNever()
  })
})
