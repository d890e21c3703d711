import { describe, expect, test } from 'vitest'
import { checkRepeatedWrites } from './repeated-writes.ts'
import type { Write } from './write.ts'

const write = (kind: Write['kind'], precondition: Write['precondition'] = null, rest: Partial<Write> = {}): Write => ({
  kind,
  path: 'c/d',
  fields: {},
  mask: null,
  transforms: [],
  precondition,
  ...rest,
})
const upsert = write('update')
const insert = write('update', { exists: false })
const update = write('update', { exists: true })
const versioned = (updateTime: string) => write('update', { updateTime })
const remove = write('delete')
const verify = write('verify', { exists: true })

describe('writes of one document in one commit', () => {
  test.each<[string, Write[]]>([
    ['Cannot upsert then insert', [upsert, insert]],
    ['Cannot delete then update', [remove, update]],
    ['Cannot delete then update', [remove, versioned('a')]],
    ['Cannot insert then delete', [insert, write('delete', { exists: false })]],
    ['Cannot delete then delete', [remove, write('delete', { exists: true })]],
    ['Cannot collapse', [upsert, versioned('a')]],
    ['Cannot collapse', [versioned('a'), versioned('b')]],
    ['verified and then written', [verify, upsert]],
    ['written and then verified', [remove, verify]],
    ['verified more than once', [verify, verify]],
    ['Cannot upsert then insert', [remove, upsert, insert]],
  ])('%s', (message, writes) => {
    expect(() => checkRepeatedWrites(writes)).toThrow(message)
    const elsewhere = writes.map((each, index) => ({ ...each, path: `c/${index}` }))
    expect(() => checkRepeatedWrites(elsewhere)).not.toThrow()
  })

  test('follow each other where nothing contradicts', () => {
    const all = [remove, insert, update, upsert, remove, insert]
    expect(() => checkRepeatedWrites(all)).not.toThrow()
    expect(() => checkRepeatedWrites([versioned('a'), versioned('a'), update])).not.toThrow()
  })

  test('have 500 transforms at most', () => {
    const transforms = Array(251).fill({ field: ['n'], kind: 'increment', operand: { integerValue: '1' } })
    const half = write('update', null, { transforms })
    expect(() => checkRepeatedWrites([half, { ...half, path: 'c/e' }])).not.toThrow()
    expect(() => checkRepeatedWrites([half, half])).toThrow('500')
  })
})
