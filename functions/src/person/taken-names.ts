import { paths } from '@kopir/domain/paths'
import { takenKeys } from '@kopir/domain/person/name-keys'
import type { RegistryTuple } from '@kopir/domain/published/registry'
import { dayMs } from '@kopir/domain/time/civil-date'
import { firestore } from '../platform/admin.ts'
import { nameFolds } from './fold-name.ts'

/** The keys of the NGOs' names by territory: while the version of its registry stays they are not read again. */
const registries = new Map<string, { version: string; keys: ReadonlySet<string> }>()
const quoted = /[«"“„]([^«»"“”„]+)[»"”“]/gu

/** How long a session stays in people's minds: until then nobody else takes the name of who led it. */
const hostedDays = 90
const maxSessions = 500

/**
 * The names that nobody may take for their own: those of staff but the person's, of who leads a session that somebody
 * else leads, to come or of the last 90 days, and of every NGO, whole and as it stands in quotes. Reads a document for
 * each member of staff, each such session (500 at most) and each registry, and the parts of those that are new.
 */
export async function readTakenNames(uid: string, now: Date): Promise<(key: string) => boolean> {
  const since = new Date(now.getTime() - hostedDays * dayMs)
  const [staff, sessions, published] = await Promise.all([
    firestore.collection(paths.staff()).select('displayName').get(),
    firestore
      .collectionGroup(paths.allSessions())
      .where('startsAt', '>', since)
      .limit(maxSessions)
      .select('moderatorUids', 'moderatorNames')
      .get(),
    firestore.collection(paths.publishedRegistries()).select('version', 'parts').get(),
  ])
  const hosts = sessions.docs
    .filter((session) => !listOf(session.get('moderatorUids')).includes(uid))
    .flatMap((session) => listOf(session.get('moderatorNames')))
  const people = [
    ...staff.docs.filter(({ id }) => id !== uid).map((one) => String(one.get('displayName'))),
    ...hosts.map(String),
  ].flatMap(keysOf)
  await Promise.all(published.docs.map((head) => refresh(head.id, head.data() as { version: string; parts: number })))
  const taken = new Set(people)
  return (key) => taken.has(key) || [...registries.values()].some(({ keys }) => keys.has(key))
}

async function refresh(territoryId: string, { version, parts }: { version: string; parts: number }): Promise<void> {
  if (registries.get(territoryId)?.version === version) return
  const refs = Array.from({ length: parts }, (_, part) => firestore.doc(paths.publishedPart(territoryId, part)))
  const read = refs.length > 0 ? await firestore.getAll(...refs) : []
  const rows = read.flatMap((part) => JSON.parse(String(part.get('rows') ?? '[]')) as RegistryTuple[])
  registries.set(territoryId, {
    version,
    keys: new Set(rows.flatMap(([, ...row]) => row.slice(0, 3).flatMap(keysOfNgo))),
  })
}

function keysOfNgo(name: unknown): string[] {
  if (typeof name !== 'string' || name === '') return []
  return [name, ...[...name.matchAll(quoted)].map(([, inside]) => inside ?? '')].flatMap(keysOf)
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const keysOf = (name: string) => nameFolds.flatMap((fold) => takenKeys(fold(name)))
