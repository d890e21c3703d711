import { TerritoryHome } from '../../features/home/ui/territory-home.tsx'

export function Page() {
  return <TerritoryHome />
}
