import { describe, expect, it } from 'vitest'
import { neighbourOf, queueKeyOf } from './queue-keys.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false }

describe('queueKeyOf', () => {
  it.each([
    ['KeyJ', 'о', 'next'],
    ['KeyK', 'л', 'previous'],
    ['KeyP', 'з', 'publish'],
    ['KeyR', 'к', 'return'],
    ['KeyX', 'ч', 'reject'],
    ['Digit7', '?', 'help'],
    ['Slash', '?', 'help'],
  ])('%s typed as %s means %s', (code, key, meaning) => {
    expect(queueKeyOf({ ...plain, code, key })).toBe(meaning)
  })

  it.each(['ctrlKey', 'metaKey', 'altKey'] as const)('leaves %s combinations to the browser', (modifier) => {
    expect(queueKeyOf({ ...plain, code: 'KeyP', key: 'p', [modifier]: true })).toBeNull()
  })

  it('moves while a key is held, but decides once', () => {
    expect(queueKeyOf({ ...plain, code: 'KeyJ', key: 'j', repeat: true })).toBe('next')
    expect(queueKeyOf({ ...plain, code: 'KeyP', key: 'p', repeat: true })).toBeNull()
  })
})

describe('neighbourOf', () => {
  it.each([
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'b'],
  ])('after %s comes %s', (current, next) => {
    expect(neighbourOf(['a', 'b', 'c'], current)).toBe(next)
  })

  it('knows when the list is done', () => {
    expect(neighbourOf(['a'], 'a')).toBeNull()
  })
})
