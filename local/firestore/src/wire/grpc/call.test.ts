import { describe, expect, it } from 'vitest'
import { percentEncode } from './call.ts'

describe('percentEncode', () => {
  it('is undone by decodeURI, which is what clients use, whatever the message holds', () => {
    const message = "\nfalse for 'get' @ L14; a/b?c=100% «жоқ» \u{1f600}"
    expect(decodeURI(percentEncode(message))).toBe(message)
    expect(percentEncode("false for 'get' @ L14")).toBe("false for 'get' @ L14")
  })

  it('takes half a surrogate pair without failing', () => {
    expect(percentEncode('a\ud800')).toBe('a%EF%BF%BD')
  })
})
