import { expect, test } from 'vitest'
import { fieldIndex, type Index, indexKeys, indexName, intersect, nameIndex } from './database-index.ts'
import type { Fields, Value } from './proto-json.ts'
import { encodePath, encodeValue } from './value-encoding.ts'

const int = (integer: number): Value => ({ integerValue: String(integer) })
const name = encodePath('c/a')
const keys = (index: Index, fields: Fields) => indexKeys(index, { path: 'c/a', fields, createTime: '', updateTime: '' })
const tags = (...values: Value[]): Value => ({ arrayValue: { values } })

test('a document has one key in the index of a field, and none without the field', () => {
  expect(keys(fieldIndex(['v']), { v: int(1) })).toEqual([encodeValue(int(1)) + name])
  expect(keys(fieldIndex(['v', 'w']), { v: { mapValue: { fields: { w: int(2) } } } })).toEqual([
    encodeValue(int(2)) + name,
  ])
  expect(keys(fieldIndex(['v']), { w: int(1) })).toEqual([])
  expect(keys(fieldIndex(['__name__']), {})).toEqual([name])
  expect(keys(nameIndex, {})).toEqual([name])
})

test('one for each distinct element in the index of elements', () => {
  const index: Index = { fields: [['tags']], of: 'elements' }
  const elements = tags(int(1), { doubleValue: 1 }, int(2))
  expect(keys(index, { tags: elements })).toEqual([int(1), int(2)].map((value) => encodeValue(value) + name))
  expect(keys(index, { tags: tags() })).toEqual([])
  expect(keys(index, { tags: int(1) })).toEqual([])
})

test('the values in their order in the index of two fields, and none if one is missing', () => {
  const index: Index = { fields: [['tags'], ['v']], of: 'elements' }
  const second = encodeValue(int(7)) + name
  expect(keys(index, { tags: tags(int(1), int(2)), v: int(7) })).toEqual(
    [1, 2].map((tag) => encodeValue(int(tag)) + second),
  )
  expect(keys(index, { tags: tags(int(1)) })).toEqual([])
})

test('every index has a name of its own', () => {
  const paths = [['a'], ['b'], ['a', 'b'], ['a,b'], ['a.b'], ['`a`']]
  const indexes = paths.flatMap((path): Index[] => [
    fieldIndex(path),
    { fields: [path], of: 'elements' },
    { fields: [path, ['a']], of: 'values' },
    { fields: [['a'], path], of: 'elements' },
  ])
  const distinct = new Set([...indexes, nameIndex].map((index) => JSON.stringify(index)))
  expect(new Set([...indexes, nameIndex].map(indexName)).size).toBe(distinct.size)
})

test('what two ranges have in common', () => {
  expect(intersect({ from: 'a', to: 'm' }, { from: 'c', to: 'z' })).toEqual({ from: 'c', to: 'm' })
  expect(intersect({ from: 'c', to: 'z' }, { from: 'a', to: 'm' })).toEqual({ from: 'c', to: 'm' })
})
