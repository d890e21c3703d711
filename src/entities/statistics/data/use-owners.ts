import { akimOffice } from '@kopir/domain/statistics/keys'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { useByAlphabet } from '../../../shared/i18n/use-by-alphabet.ts'
import { ownerLabel } from '../../proposal/words.ts'
import { usePlaces } from '../../territory/data/use-places.ts'
import { type DueDays, type OwnerSummary, summarizeOwners } from './due-days.ts'

export interface NamedOwner extends OwnerSummary {
  name: string
}

/** Who is waited for, by name: the latest first, those alike in the reader's alphabet. */
export function useOwners(byOwner: Readonly<Record<string, DueDays>>, today: CivilDate): NamedOwner[] {
  const { departmentName } = usePlaces()
  const byAlphabet = useByAlphabet()
  const nameOf = (owner: string) => (owner === akimOffice ? ownerLabel(akimOffice) : departmentName(owner))
  const owners = byAlphabet(Object.keys(byOwner), nameOf)
  return summarizeOwners(byOwner, today, owners).map((summary) => ({ ...summary, name: nameOf(summary.owner) }))
}
