import { TerritoryChoice } from '../../features/home/ui/territory-choice.tsx'

export function Page() {
  return <TerritoryChoice />
}
