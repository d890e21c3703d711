import type { Message } from '../src/model/proto-json.ts'

export const database = 'projects/fuzz/databases/(default)'
export const documents = `${database}/documents`
export const namePattern = `${documents}/a/b`

export const everyKind = {
  nothing: { nullValue: null },
  yes: { booleanValue: true },
  number: { integerValue: '-9007199254740993' },
  double: { doubleValue: 'NaN' },
  time: { timestampValue: '2026-01-02T03:04:05.678901Z' },
  text: { stringValue: 'сөз' },
  bytes: { bytesValue: 'AQID' },
  reference: { referenceValue: namePattern },
  place: { geoPointValue: { latitude: 43.2, longitude: 76.9 } },
  list: { arrayValue: { values: [{ mapValue: { fields: { x: { integerValue: '1' } } } }] } },
}
const query = {
  from: [{ collectionId: 'a' }],
  where: {
    compositeFilter: {
      op: 'AND',
      filters: [
        { fieldFilter: { field: { fieldPath: 'number' }, op: 'LESS_THAN', value: { integerValue: '5' } } },
        { unaryFilter: { field: { fieldPath: 'yes' }, op: 'IS_NOT_NULL' } },
      ],
    },
  },
  orderBy: [{ field: { fieldPath: 'number' }, direction: 'DESCENDING' }],
  startAt: { values: [{ integerValue: '3' }], before: true },
  limit: 5,
}
const transform = { fieldPath: 'number', increment: { integerValue: '1' } }
const writes = [
  {
    update: { name: namePattern, fields: everyKind },
    updateMask: { fieldPaths: ['text'] },
    updateTransforms: [transform],
  },
  { delete: `${documents}/a/c`, currentDocument: { updateTime: '2026-01-02T03:04:05Z' } },
]
const aggregations = [{ alias: 'n', count: { upTo: '5' } }, { sum: { field: { fieldPath: 'number' } } }]

/** A request of each method that does what it should. */
export const requestCases: Record<string, Message> = {
  GetDocument: { name: namePattern, mask: { fieldPaths: ['text'] } },
  ListDocuments: { parent: documents, collectionId: 'a', pageSize: 3, orderBy: 'number desc', showMissing: true },
  CreateDocument: { parent: documents, collectionId: 'a', document: { fields: everyKind } },
  UpdateDocument: { document: { name: namePattern, fields: everyKind }, currentDocument: { exists: true } },
  DeleteDocument: { name: namePattern },
  BatchGetDocuments: { database, documents: [namePattern], newTransaction: { readOnly: {} } },
  BeginTransaction: { database, options: { readWrite: {} } },
  Commit: { database, writes },
  Rollback: { database, transaction: 'AAAA' },
  RunQuery: { parent: documents, structuredQuery: query },
  RunAggregationQuery: { parent: documents, structuredAggregationQuery: { structuredQuery: query, aggregations } },
  ListCollectionIds: { parent: documents, pageSize: 3 },
  BatchWrite: { database, writes, labels: { a: 'b' } },
  PartitionQuery: { parent: documents, structuredQuery: { from: [{ collectionId: 'a', allDescendants: true }] } },
  Listen: { database, addTarget: { targetId: 2, query: { parent: documents, structuredQuery: query } } },
  Write: { database },
}
