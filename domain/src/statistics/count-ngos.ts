import type { Ngo } from '../ngo/ngo.ts'
import { isActive, isRegistered } from '../ngo/status.ts'
import { unknownDistrict } from './keys.ts'
import type { NgoStatistics } from './statistics.ts'
import { Tally } from './tally.ts'

/** What counting needs to know of an NGO. */
export type CountedNgo = Pick<Ngo, 'status' | 'legalForm' | 'directions' | 'districtId' | 'youth' | 'reportedYears'>

/** Counts the register. Everything but `byStatus` is of registered NGOs only. */
export function countNgos(ngos: Iterable<CountedNgo>): NgoStatistics {
  const byStatus = new Tally()
  const reported = new Tally()
  const all = new RegisteredActive()
  const byForm = new RegisteredActive()
  const byDirection = new RegisteredActive()
  const byDistrict = new RegisteredActive()
  for (const ngo of ngos) {
    byStatus.add(ngo.status)
    if (!isRegistered(ngo)) continue
    all.add('all', ngo)
    if (ngo.youth) all.add('youth', ngo)
    byForm.add(ngo.legalForm, ngo)
    for (const direction of new Set(ngo.directions)) byDirection.add(direction, ngo)
    byDistrict.add(ngo.districtId ?? unknownDistrict, ngo)
    for (const year of new Set(ngo.reportedYears)) reported.add(String(year))
  }
  return {
    ...all.of('all'),
    byStatus: byStatus.toRecord(),
    youth: all.of('youth'),
    religious: byForm.of('religious_association'),
    reported: reported.toRecord(),
    byForm: byForm.toRecord(),
    byDirection: byDirection.toRecord(),
    byDistrict: byDistrict.toRecord(),
  }
}

class RegisteredActive {
  private readonly registered = new Tally()
  private readonly active = new Tally()

  add(key: string, ngo: Pick<Ngo, 'status'>): void {
    this.registered.add(key)
    if (isActive(ngo)) this.active.add(key)
  }

  of(key: string): { registered: number; active: number } {
    return this.toRecord()[key] ?? { registered: 0, active: 0 }
  }

  toRecord(): Record<string, { registered: number; active: number }> {
    const active = this.active.toRecord()
    const entries = Object.entries(this.registered.toRecord())
    return Object.fromEntries(entries.map(([key, registered]) => [key, { registered, active: active[key] ?? 0 }]))
  }
}
