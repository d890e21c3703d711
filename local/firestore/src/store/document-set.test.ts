import { expect, test } from 'vitest'
import { fieldIndex } from '../model/database-index.ts'
import type { StoredDocument } from '../model/document.ts'
import { DocumentSet } from './document-set.ts'

const document = (path: string, ...fields: string[]): StoredDocument => {
  const values = fields.map((field) => [field, { nullValue: null }] as const)
  return { path, fields: Object.fromEntries(values), createTime: '', updateTime: '' }
}
const paths = (set: DocumentSet, field: string) => {
  return [...set.index(fieldIndex([field])).entries('', '\uffff')].map(([, path]) => path)
}

test('an index follows every write', () => {
  const set = new DocumentSet()
  set.put(document('c/a', 'v'))
  expect(paths(set, 'v')).toEqual(['c/a'])
  set.put(document('c/b', 'v'))
  set.put(document('c/a', 'w'))
  expect(paths(set, 'v')).toEqual(['c/b'])
  set.delete('c/b')
  set.delete('c/never')
  expect(paths(set, 'v')).toEqual([])
})

test('of more indexes than are kept, those asked for last are there, and the others come back when they are needed', () => {
  const set = new DocumentSet()
  set.put(document('c/a', 'v'))
  const used = set.index(fieldIndex(['v']))
  const unused = set.index(fieldIndex(['w']))
  for (let i = 0; i < 150; i++) {
    set.index(fieldIndex([`members${i}`]))
    expect(set.index(fieldIndex(['v']))).toBe(used)
  }
  set.put(document('c/b', 'v', 'w'))
  expect(set.index(fieldIndex(['w']))).not.toBe(unused)
  expect(paths(set, 'w')).toEqual(['c/b'])
  expect(paths(set, 'v')).toEqual(['c/a', 'c/b'])
})
