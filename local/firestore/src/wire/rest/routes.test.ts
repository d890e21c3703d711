import { describe, expect, it } from 'vitest'
import { routeRest } from './routes.ts'

const root = 'projects/p/databases/(default)'
const route = (method: string, path: string, query = '', body = {}) =>
  routeRest(method, `/v1/${root}/documents${path}`, new URLSearchParams(query), body)

describe('routeRest', () => {
  it.each([
    ['POST', ':batchGet', 'BatchGetDocuments', { database: root }, true],
    ['POST', ':commit', 'Commit', { database: root }, false],
    ['POST', ':runQuery', 'RunQuery', { parent: `${root}/documents` }, true],
    ['POST', '/a/b:runAggregationQuery', 'RunAggregationQuery', { parent: `${root}/documents/a/b` }, true],
    ['POST', '/a/b:listCollectionIds', 'ListCollectionIds', { parent: `${root}/documents/a/b` }, false],
    ['GET', '/a/b', 'GetDocument', { name: `${root}/documents/a/b` }, false],
    ['GET', '/a/b:c', 'GetDocument', { name: `${root}/documents/a/b:c` }, false],
    ['GET', '/a', 'ListDocuments', { parent: `${root}/documents`, collectionId: 'a' }, false],
    ['GET', '/a/b/c', 'ListDocuments', { parent: `${root}/documents/a/b`, collectionId: 'c' }, false],
    ['DELETE', '/a/b', 'DeleteDocument', { name: `${root}/documents/a/b` }, false],
  ])('%s %s is %s', (httpMethod, path, method, request, streaming) => {
    expect(route(httpMethod, path)).toEqual({ method, request, streaming })
  })

  it('reads masks and preconditions from the query', () => {
    const query = 'updateMask.fieldPaths=x&updateMask.fieldPaths=y.z&currentDocument.exists=true&key=ignored'
    expect(route('PATCH', '/a/b', query, { fields: {} }).request).toEqual({
      document: { name: `${root}/documents/a/b`, fields: {} },
      updateMask: { fieldPaths: ['x', 'y.z'] },
      currentDocument: { exists: 'true' },
    })
  })

  it('reads paging and consistency from the query', () => {
    const query = 'pageSize=3&pageToken=t&orderBy=x&showMissing=true&transaction=a b='
    expect(route('GET', '/a', query).request).toEqual({
      parent: `${root}/documents`,
      collectionId: 'a',
      pageSize: '3',
      pageToken: 't',
      orderBy: 'x',
      showMissing: 'true',
      transaction: 'a+b=',
    })
  })

  it('takes the names of the query in both spellings', () => {
    expect(route('PATCH', '/a/b', 'update_mask.field_paths=x_y&current_document.update_time=t').request).toMatchObject({
      updateMask: { fieldPaths: ['x_y'] },
      currentDocument: { updateTime: 't' },
    })
  })

  it('leaves it to the method to refuse a name that is none', () => {
    expect(route('DELETE', '/a').request).toEqual({ name: `${root}/documents/a` })
    expect(route('PATCH', '/a').request).toMatchObject({ document: { name: `${root}/documents/a` } })
    expect(route('POST', '/a/b').request).toMatchObject({ parent: `${root}/documents/a`, collectionId: 'b' })
  })

  it('creates a document with the id of the query', () => {
    expect(route('POST', '/a', 'documentId=b', { fields: {} })).toMatchObject({
      method: 'CreateDocument',
      request: { parent: `${root}/documents`, collectionId: 'a', documentId: 'b', document: { fields: {} } },
    })
  })

  it('names the verb that it does not know', () => {
    expect(() => route('POST', ':executePipeline')).toThrowError(/executePipeline is not supported/)
    expect(() => route('PUT', '/a/b')).toThrowError(expect.objectContaining({ status: 'NOT_FOUND' }))
    expect(() => routeRest('GET', '/v1/other', new URLSearchParams(), {})).toThrowError(
      expect.objectContaining({ status: 'NOT_FOUND' }),
    )
  })
})
