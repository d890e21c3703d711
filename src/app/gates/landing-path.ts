import { type Staff, staffTerritories } from '@kopir/domain/person/staff'
import { workplaces } from '../../entities/staff/data/workplaces.ts'

interface Lander {
  staff: Staff | null
  /** Where the person's NGOs are. */
  ngoTerritories: readonly string[]
  /** The last territory they visited here. */
  last: string | null
  /** They come from signing in; else they have opened the first page. */
  arrives: boolean
}

/** Where the first page leads a person who is signed in: staff to their work, everybody to their only city; null: it is shown. */
export function landingPath({ staff, ngoTerritories, last, arrives }: Lander): string | null {
  const own = staffTerritories(staff)
  const [only] = own.length === 1 ? own : []
  const chosen = last !== null && own.includes(last) ? last : own[0]
  const workAt = only ?? (arrives ? chosen : undefined)
  const [work] = staff && (workAt || arrives) ? workplaces(staff, workAt ?? null) : []
  if (work) return work.to
  const cities = [...new Set([...own, ...ngoTerritories])]
  const city = cities.length === 1 ? cities[0] : arrives ? last : null
  return city ? `/${city}` : null
}
