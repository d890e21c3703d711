import { describe, expect, it } from 'vitest'
import { workKeyOf } from '../../../shared/work-list/key-meaning.ts'
import { meaningAt, placesOf } from './work-keys.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false }
const usual = { waitSeconds: 10, keys: true, places: {} } as const
const keyOf = (pressed: object, settings = usual) =>
  workKeyOf({ ...plain, code: '', key: '', ...pressed }, placesOf(settings))

describe('the keys of the queue and the desk', () => {
  it.each([
    ['KeyJ', 'о', 'next'],
    ['KeyK', 'л', 'previous'],
    ['KeyP', 'з', 'publish'],
    ['KeyR', 'к', 'return'],
    ['KeyX', 'ч', 'reject'],
    ['KeyU', 'г', 'undo'],
    ['Digit7', '?', 'help'],
    ['Slash', '?', 'help'],
  ])('%s typed as %s means %s', (code, key, meaning) => {
    expect(keyOf({ code, key })).toBe(meaning)
  })

  it('means nothing by a letter that lies elsewhere', () => {
    expect(keyOf({ code: 'KeyG', key: 'p' })).toBeNull()
  })

  it.each(['ctrlKey', 'metaKey', 'altKey'] as const)('leaves %s combinations to the browser', (modifier) => {
    expect(keyOf({ code: 'KeyP', key: 'p', [modifier]: true })).toBeNull()
  })

  it('moves while a key is held, but decides once', () => {
    expect(keyOf({ code: 'KeyJ', key: 'j', repeat: true })).toBe('next')
    expect(keyOf({ code: 'KeyP', key: 'p', repeat: true })).toBeNull()
  })

  it('follows where the person has put it, and knows what lies there already', () => {
    const moved = { ...usual, places: { publish: 'Digit1' } }
    expect(keyOf({ code: 'Digit1', key: '1' }, moved)).toBe('publish')
    expect(keyOf({ code: 'KeyP', key: 'p' }, moved)).toBeNull()
    expect(meaningAt(moved, 'KeyX', 'publish')).toBe('reject')
    expect(meaningAt(moved, 'KeyP', 'return')).toBeUndefined()
  })
})
