import { useQuery } from '@tanstack/react-query'
import { Navigate, useLocation } from 'react-router'
import { ngosOfMember } from '../../entities/ngo/data/membership-queries.ts'
import { useStaff } from '../../entities/staff/data/use-staff.ts'
import { useShellTerritoryId } from '../../entities/territory/data/last-territory.ts'
import { TerritoryChoice } from '../../features/home/ui/territory-choice.tsx'
import { isArrival } from '../../shared/sign-in/arrival.ts'
import { useSignIn } from '../../shared/sign-in/use-sign-in.ts'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'
import { landingPath } from './landing-path.ts'

/** Who is signed in is led to their place; only who has several, or none yet, chooses. */
export function Landing() {
  const staff = useStaff()
  const { data: ngos = [], isPending } = useQuery(ngosOfMember(useSignIn().uid))
  const last = useShellTerritoryId()
  const { state } = useLocation()
  if (staff === undefined || isPending) return <PageSkeleton />
  const ngoTerritories = ngos.map(({ territoryId }) => territoryId)
  const path = landingPath({ staff, ngoTerritories, last, arrives: isArrival(state) })
  return path ? <Navigate to={path} replace /> : <TerritoryChoice />
}
