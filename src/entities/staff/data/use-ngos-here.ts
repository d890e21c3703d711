import { isStaffOf } from '@kopir/domain/person/staff'
import type { MyNgo } from '../../ngo/data/membership-store.ts'
import { useMyNgos } from '../../ngo/data/use-my-ngos.ts'
import { useStaff } from './use-staff.ts'

/** The NGOs in whose name the person may write in a territory: nobody of its administration writes in any. */
export function useNgosHere(territoryId: string): MyNgo[] | undefined {
  const staff = useStaff()
  const ngos = useMyNgos()
  if (staff === undefined) return undefined
  return isStaffOf(staff, territoryId) ? [] : ngos
}
