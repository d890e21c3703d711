import { readFileSync } from 'node:fs'
import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import fc from 'fast-check'
import { serverTimestamp } from 'firebase/firestore'
import { describe, expect, it, vi } from 'vitest'
import { type TextLimits, textProblem, visibleText } from '../../domain/src/text/visible-text.ts'
import { parseRules } from '../../local/firestore/src/rules/parse-rules.ts'
import { rulesUnderTest } from './environment.ts'
import { session, storedPost } from './fixtures.ts'
import { post } from './writes.ts'

// Every sign of Unicode is gone through, which takes its time on a machine that is busy with something else.
vi.setConfig({ testTimeout: 120_000 })

const values = readFileSync(new URL('../../rules/values.rules', import.meta.url), 'utf8')
const asked = "rules_version = '2'; service cloud.firestore { match /databases/{database}/documents {"
const { ruleset } = parseRules(`${asked} ${values}
  match /texts/{id} { allow create: if isText(request.resource.data.value, 3, 10000); }
  match /lines/{id} { allow create: if isLine(request.resource.data.value, 3, 10000); }
}}`)

/** Whether the rules take a text, asked of the rules alone. */
function taken(value: string, { oneLine = false }: Pick<TextLimits, 'oneLine'> = {}): boolean {
  const path = oneLine ? 'lines/d' : 'texts/d'
  const newResource = {
    name: `projects/p/databases/(default)/documents/${path}`,
    fields: { value: { stringValue: value } },
  }
  const nothing = () => null
  const request = { database: '(default)', method: 'create' as const, path, auth: null, time: 0, resource: null }
  return ruleset?.decideDocument({ ...request, newResource, read: nothing, readAfter: nothing }).allowed ?? false
}

/** Whether a text is one that `visibleText` leaves as it is, and says enough. */
const isKept = (text: string, limits: TextLimits) =>
  visibleText(text, limits) === text && textProblem(text, limits) === null

const limits = { min: 3, max: 10_000 }
const line = { ...limits, oneLine: true }

function pointsOf(property: RegExp): string[] {
  const found: string[] = []
  for (let point = 0; point <= 0x10ffff; point++) {
    const sign = String.fromCodePoint(point)
    // Half a sign is none in UTF-8: no such text reaches the rules.
    if (/\p{Cs}/u.test(sign)) continue
    if (property.test(sign)) found.push(sign)
  }
  return found
}
const blankOrHidden = /[\p{Z}\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}\u2800\ufffc]/u
const blanks = pointsOf(blankOrHidden)
/** The two that end a line and part words, the one that does not break, and how a sign is drawn: as text or in colour. */
const kept = ['\n', ' ', '\u00a0', '\ufe0e', '\ufe0f']
/** Private use and planes that are nobody's are the same from end to end: their ends and a few between stand for them. */
const each = blanks.filter((sign, index) => !/[\p{Co}\p{Cn}]/u.test(sign) || index % 997 === 0)

describe('a blank, invisible or format sign of Unicode', () => {
  it('does not stay, but for those that are typed on purpose', () => {
    const shown = blanks.filter((sign) => visibleText(`абв${sign}где`) === `абв${sign}где`)
    expect(shown).toEqual(kept)
  })

  it('makes no text by itself', () => {
    expect(blanks.filter((sign) => textProblem(visibleText(sign.repeat(60)), limits) === null)).toEqual([])
  })

  it('is judged by the rules as by the form, wherever it stands', () => {
    const wrong = each.filter((sign) =>
      [`${sign}абвг`, `аб${sign}вг`, `абвг${sign}`, `аб${sign.repeat(2)}вг`, sign.repeat(4)].some(
        (text) => taken(text) !== isKept(text, limits) || taken(text, line) !== isKept(text, line),
      ),
    )
    expect(wrong.map((sign) => sign.codePointAt(0)?.toString(16))).toEqual([])
  })

  it('is no more than a sign that nobody knows where Unicode has not given it out', () => {
    const free = pointsOf(/\p{Cn}/u).filter((sign) => !blankOrHidden.test(sign) && !/[\ufffe\uffff]/u.test(sign))
    const known = free.filter((sign) => (sign.codePointAt(0) as number) < 0xe0000)
    for (let from = 0; from < known.length; from += 4_000) {
      const text = `абв${known.slice(from, from + 4_000).join('')}`
      expect(isKept(text, limits)).toBe(true)
      expect(taken(text)).toBe(true)
    }
    expect(taken(known.slice(0, 4_000).join(''))).toBe(false)
  })
})

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      'а',
      'ё',
      'q',
      '7',
      ' ',
      '\n',
      '\u00a0',
      '\u200d',
      '❤',
      '👩',
      '🏽',
      '\ufe0f',
      '\u0301',
      '\u0335',
      '\t',
      '\r',
    ),
    fc.constantFrom(...each),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
})

it('judges any text as the form does', () => {
  fc.assert(
    fc.property(hostile, (typed) => {
      const text = typed.replace(/\p{Cs}/gu, '').normalize('NFC')
      expect(taken(text)).toBe(isKept(text, limits))
      expect(taken(text, line)).toBe(isKept(text, line))
    }),
    { numRuns: 2_000 },
  )
})

it('takes whatever the form sends', () => {
  fc.assert(
    fc.property(hostile, fc.boolean(), (typed, oneLine) => {
      const sent = visibleText(`абв${typed}`, { oneLine })
      expect(visibleText(sent, { oneLine })).toBe(sent)
      expect(taken(sent, { oneLine })).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

describe('a post', () => {
  const rules = rulesUnderTest('visible-text')
  const write = async (text: string) => {
    await rules.arrange({ 'forums/forum/sessions/session': session })
    const fields = { ...storedPost, text, createdAt: serverTimestamp() }
    await post(rules.as('author'), 'author-uid', 'forums/forum/sessions/session/posts/p', fields)
  }
  const some = each.filter((_, index) => index % 5 === 0)

  it('is not written with what is hidden in it', async () => {
    for (const sign of some.filter((sign) => !kept.includes(sign))) {
      await assertFails(write(`аб${sign}вг`))
      await assertFails(write(sign.repeat(60)))
    }
    await assertSucceeds(write('аб\n\n\u00a0вг 👩‍👩‍👧'))
  })
})
