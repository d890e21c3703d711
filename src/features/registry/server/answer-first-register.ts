import type { Language } from '@kopir/domain/language'
import type { PublishedRegistry } from '@kopir/domain/published/registry'
import { registryFilter } from '../../../entities/ngo/data/registry-filter.ts'
import { createRegistryIndex } from '../../../entities/ngo/data/registry-index.ts'
import { decode, type Registry, registryAddress } from '../../../entities/ngo/data/registry-queries.ts'
import type { Answering } from '../../../shared/query/fetch-json.ts'
import type { SearchIndex } from '../../../shared/search/search-index.ts'
import { firstRows, pageOf } from '../data/first-register.ts'
import { type ShownRegister, showRegister } from '../data/shown-register.ts'

/** Each published register is decoded, and indexed where words are looked for, once. */
const decoded = new WeakMap<object, Registry>()
const indexes = new WeakMap<Registry, SearchIndex>()

/** Remembers what is made of a key. */
function once<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

/** Answers the address of {@link firstRegisterOf} from the published register; null where there is none. */
export async function answerFirstRegister(url: string, read: Answering): Promise<ShownRegister | null> {
  const { pathname, searchParams } = new URL(url, 'http://local')
  const [, , territoryId = ''] = pathname.split('/')
  const filter = registryFilter.read(searchParams)
  const published = (await read(registryAddress(territoryId, filter.month))) as PublishedRegistry | null
  if (!published) return null
  const registry = once(decoded, published, () => decode(published))
  const words = filter.q.trim()
  const index = words ? once(indexes, registry, () => createRegistryIndex(registry.rows)) : null
  const language = searchParams.get('language') as Language
  const shown = showRegister(registry, index && new Set(index.search(words)), filter, language)
  const from = (pageOf(searchParams, shown.found) - 1) * firstRows
  return { ...shown, rows: shown.rows.slice(from, from + firstRows) }
}
