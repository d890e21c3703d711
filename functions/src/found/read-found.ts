import { type Forum, forumSchema } from '@kopir/domain/forum/forum'
import { listLimits } from '@kopir/domain/list-limits'
import { paths } from '@kopir/domain/paths'
import { publishedRegistrySchema } from '@kopir/domain/published/registry-documents'
import { FieldPath } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'
import { parseListed } from '../platform/document.ts'

/** The database knows by itself when a document was last changed: no date of what it tells says that. */
export interface Changed {
  changedAt: Date
}

/** Forums of a place, the last to begin first. Reads each of them. */
export async function readChangedForums(
  territoryId: string,
  most: number = listLimits.forums,
): Promise<(Forum & Changed)[]> {
  const forums = firestore.collection(paths.forums()).where('territoryId', '==', territoryId)
  const { docs } = await forums.orderBy('startsAt', 'desc').limit(most).get()
  return docs.flatMap((found) =>
    parseListed(forumSchema, [found]).map((forum) => ({ ...forum, changedAt: found.updateTime.toDate() })),
  )
}

/** As many sessions as the sitemap of a place names. */
const mostSessions = 2_000

/** Where the sessions of all forums of a place are. Reads each of them, without its fields. */
export async function readSessionPaths(territoryId: string): Promise<({ path: string } & Changed)[]> {
  const sessions = firestore.collectionGroup(paths.allSessions()).where('territoryId', '==', territoryId)
  const { docs } = await sessions.select(FieldPath.documentId()).limit(mostSessions).get()
  return docs.map(({ ref, updateTime }) => ({
    path: `/${territoryId}/forums/${ref.parent.parent?.id}/sessions/${ref.id}`,
    changedAt: updateTime.toDate(),
  }))
}

/** How many NGOs each published register has. Reads a small document for each place that has one. */
export async function readRegisterSizes(): Promise<{ territoryId: string; rows: number }[]> {
  const { docs } = await firestore.collection(paths.publishedRegistries()).get()
  return parseListed(publishedRegistrySchema, docs)
}

/** When what the database says of a place was last changed; null for no place. Reads that document. */
export async function readPlaceChange(territoryId: string): Promise<Date | null> {
  return (await firestore.doc(paths.territory(territoryId)).get()).updateTime?.toDate() ?? null
}
