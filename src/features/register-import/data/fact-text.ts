import type { Direction } from '@kopir/domain/ngo/direction'
import type { LegalForm } from '@kopir/domain/ngo/legal-form'
import type { NgoStatus } from '@kopir/domain/ngo/status'
import type { RegisterFact, SomeFacts } from '@kopir/domain/register-import/facts'
import { listOfLabels } from '@kopir/texts/in-sentence'

/** What codes are called. */
export interface FactLabels {
  form: (form: LegalForm) => string
  direction: (direction: Direction) => string
  status: (status: NgoStatus) => string
  district: (districtId: string) => string
  day: (day: string) => string
}

/** What a fact says, for people; empty where it says nothing. */
export function factText(facts: SomeFacts, fact: RegisterFact, labels: FactLabels): string {
  const { name, bin, legalForm, directions, status, registeredOn, districtId } = facts
  const texts: Record<RegisterFact, () => string> = {
    name: () =>
      Object.values(name ?? {})
        .filter(Boolean)
        .join(' / '),
    bin: () => bin ?? '',
    legalForm: () => (legalForm ? labels.form(legalForm) : ''),
    directions: () => listOfLabels((directions ?? []).map(labels.direction)),
    status: () => (status ? labels.status(status) : ''),
    registeredOn: () => (registeredOn ? labels.day(registeredOn) : ''),
    districtId: () => (districtId ? labels.district(districtId) : ''),
  }
  return texts[fact]()
}
