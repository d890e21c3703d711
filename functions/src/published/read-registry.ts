import { paths } from '@kopir/domain/paths'
import type { PublishedRegistry } from '@kopir/domain/published/registry'
import { publishedPartSchema } from '@kopir/domain/published/registry-documents'
import { firestore, readAtOnce } from '../platform/admin.ts'
import { readDocument } from '../platform/document.ts'
import { type JsonBody, jsonBody } from './json-answer.ts'
import { readPublished } from './write-registry.ts'

/** Answers of this instance by territory: while the version stays, a request reads one small document. */
const bodies = new Map<string, { version: string; body: JsonBody }>()

/** The published register of a territory; null if it has none. */
export async function registryBody(territoryId: string): Promise<JsonBody | null> {
  const version = (await firestore.doc(paths.publishedRegistry(territoryId)).get()).get('version')
  if (version === undefined) return null
  const known = bodies.get(territoryId)
  if (known && known.version === version) return known.body
  const registry = await readRegistry(territoryId)
  if (!registry) return null
  const body = await jsonBody(registry.json, registry.version)
  bodies.set(territoryId, { version: registry.version, body })
  return body
}

/** Reads all parts at one instant, so that they are of one version. The rows pass through as the text they are. */
function readRegistry(territoryId: string): Promise<{ version: string; json: string } | null> {
  return readAtOnce(async (transaction) => {
    const published = await readPublished(transaction, territoryId)
    if (!published) return null
    const rows: string[] = []
    for (let index = 0; index < published.parts; index++) {
      const part = await readDocument(transaction, publishedPartSchema, paths.publishedPart(territoryId, index))
      if (part && part.rows.length > 2) rows.push(part.rows.slice(1, -1))
    }
    const { version, asOf } = published
    const head: Omit<PublishedRegistry, 'rows'> = { territoryId, version, asOf: asOf.toISOString() }
    return { version, json: `${JSON.stringify(head).slice(0, -1)},"rows":[${rows.join(',')}]}` }
  })
}
