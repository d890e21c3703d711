import type { Message } from '../src/model/proto-json.ts'

export const DATABASE = 'projects/fuzz/databases/(default)'
export const DOCUMENTS = `${DATABASE}/documents`
export const NAME = `${DOCUMENTS}/a/b`

export const everyKind = {
  nothing: { nullValue: null },
  yes: { booleanValue: true },
  number: { integerValue: '-9007199254740993' },
  double: { doubleValue: 'NaN' },
  time: { timestampValue: '2026-01-02T03:04:05.678901Z' },
  text: { stringValue: 'сөз' },
  bytes: { bytesValue: 'AQID' },
  reference: { referenceValue: NAME },
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
  { update: { name: NAME, fields: everyKind }, updateMask: { fieldPaths: ['text'] }, updateTransforms: [transform] },
  { delete: `${DOCUMENTS}/a/c`, currentDocument: { updateTime: '2026-01-02T03:04:05Z' } },
]
const aggregations = [{ alias: 'n', count: { upTo: '5' } }, { sum: { field: { fieldPath: 'number' } } }]

/** A request of each method that does what it should. */
export const REQUESTS: Record<string, Message> = {
  GetDocument: { name: NAME, mask: { fieldPaths: ['text'] } },
  ListDocuments: { parent: DOCUMENTS, collectionId: 'a', pageSize: 3, orderBy: 'number desc', showMissing: true },
  CreateDocument: { parent: DOCUMENTS, collectionId: 'a', document: { fields: everyKind } },
  UpdateDocument: { document: { name: NAME, fields: everyKind }, currentDocument: { exists: true } },
  DeleteDocument: { name: NAME },
  BatchGetDocuments: { database: DATABASE, documents: [NAME], newTransaction: { readOnly: {} } },
  BeginTransaction: { database: DATABASE, options: { readWrite: {} } },
  Commit: { database: DATABASE, writes },
  Rollback: { database: DATABASE, transaction: 'AAAA' },
  RunQuery: { parent: DOCUMENTS, structuredQuery: query },
  RunAggregationQuery: { parent: DOCUMENTS, structuredAggregationQuery: { structuredQuery: query, aggregations } },
  ListCollectionIds: { parent: DOCUMENTS, pageSize: 3 },
  BatchWrite: { database: DATABASE, writes, labels: { a: 'b' } },
  PartitionQuery: { parent: DOCUMENTS, structuredQuery: { from: [{ collectionId: 'a', allDescendants: true }] } },
  Listen: { database: DATABASE, addTarget: { targetId: 2, query: { parent: DOCUMENTS, structuredQuery: query } } },
  Write: { database: DATABASE },
}
