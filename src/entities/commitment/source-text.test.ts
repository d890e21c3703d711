import { commitmentSchema } from '@kopir/domain/commitment/commitment'
import { plannedCommitment } from '@kopir/domain/commitment/fixtures'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { sourceText } from './source-text.ts'

const title = { kk: 'Алматының ХІІ Азаматтық форумы', ru: 'XII Гражданский форум Алматы' }
const stored = (label: string | typeof title) =>
  v.parse(commitmentSchema, plannedCommitment({ source: { kind: 'forum', id: 'f12', label } })).source

it("names a source in the reader's language where it has a name there", () => {
  expect(sourceText(stored(title), 'kk')).toEqual({ text: title.kk, lang: 'kk' })
  expect(sourceText(stored(title), 'en')).toEqual({ text: title.ru, lang: 'ru' })
})

it('reads the one name of an earlier document', () => {
  expect(sourceText(stored(title.ru), 'kk')).toEqual({ text: title.ru })
})
