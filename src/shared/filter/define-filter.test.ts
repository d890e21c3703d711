import { describe, expect, it } from 'vitest'
import { anyText, defineFilter, flag, oneOf } from './define-filter.ts'

const filter = defineFilter(
  { q: anyText(), state: oneOf(['open', 'closed']), placeId: anyText('place'), late: flag, sort: oneOf(['due']) },
  ['sort'],
)
const read = (search: string) => filter.read(new URLSearchParams(search))

describe('defineFilter', () => {
  it('gives back what an address says, without blanks at the ends, and leaves out what it does not know', () => {
    expect(read('q=+two+words+&state=open&place=p1&late=1&sort=due')).toEqual({
      q: 'two words',
      state: 'open',
      placeId: 'p1',
      late: true,
      sort: 'due',
    })
    expect(read('state=ajar&late=yes&sort=up&other=x')).toEqual(filter.empty)
  })

  it('writes the address in the order of the questions, by their names there', () => {
    const written = filter.write({ sort: 'due', late: true, placeId: 'p1', state: '', q: 'a b' })
    expect(written.toString()).toBe('q=a+b&place=p1&late=1&sort=due')
    expect(filter.write(filter.empty).toString()).toBe('')
  })

  it('counts what narrows the list, and clears it without touching the view', () => {
    const asked = read('q=x&state=open&late=1&sort=due')
    expect(filter.countActive(asked)).toBe(2)
    expect(filter.clear(asked)).toEqual({ ...filter.empty, sort: 'due' })
  })
})
