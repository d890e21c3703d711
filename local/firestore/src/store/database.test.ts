import { expect, test } from 'vitest'
import { Database } from './database.ts'

function databaseWith(...paths: string[]): Database {
  const database = new Database('p', 'd')
  for (const path of paths) database.load(path, { path, fields: {}, createTime: '', updateTime: '' })
  return database
}

test('knows the collections below a document, a collection or the root, in order', () => {
  const database = databaseWith('b/1', 'a/1/c/1', 'a/1/c/2', 'a/1/b/2/e/1', 'a/10/c/1', 'a/1-/c/1', 'a/__id7__/d/1')
  expect([...database.collectionPaths()]).toEqual(['a/__id7__/d', 'a/1/b/2/e', 'a/1/c', 'a/1-/c', 'a/10/c', 'b'])
  expect([...database.collectionPaths('a/1')]).toEqual(['a/1/b/2/e', 'a/1/c'])
  expect([...database.collectionPaths('a/1/b')]).toEqual(['a/1/b/2/e'])
  expect([...database.collectionPaths('b')]).toEqual([])
  for (const path of ['a/1/c/1', 'a/1/c/2', 'b/1']) database.load(path, null)
  expect([...database.collectionPaths()]).toEqual(['a/__id7__/d', 'a/1/b/2/e', 'a/1-/c', 'a/10/c'])
})
