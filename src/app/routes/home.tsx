import { homeOf } from '../../features/home/data/home-query.ts'
import { TerritoryHome } from '../../features/home/ui/territory-home.tsx'
import type { FirstViewOf } from '../first-view.ts'

export const firstView: FirstViewOf = (client, { params }) => client.fetchQuery(homeOf(params.territoryId ?? ''))
export const readAhead: FirstViewOf = (client, asked) => firstView(client, asked)

export function Page() {
  return <TerritoryHome />
}
