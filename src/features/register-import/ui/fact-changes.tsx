import { languages } from '@kopir/domain/language'
import { type RegisterFact, registerFacts, type SomeFacts } from '@kopir/domain/register-import/facts'
import { ArrowRight } from 'lucide-react'
import { directionLabel, formLabel, statusLabel } from '../../../entities/ngo/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { type FactLabels, factText } from '../data/fact-text.ts'
import { factLabel } from './words.ts'

interface FactChangesProps {
  /** Null for what is new: nothing stood there. */
  before: SomeFacts | null
  after: SomeFacts
}

/** The facts that change, one by one, the old one before the new one. */
export function FactChanges({ before, after }: FactChangesProps) {
  const { territoryName } = usePlaces()
  const changed = registerFacts.filter((fact) => fact in after && !(before === null && fact === 'name'))
  const labels: FactLabels = {
    form: formLabel,
    direction: directionLabel,
    status: statusLabel,
    district: territoryName,
    day: formatDate,
  }
  const textOf = (facts: SomeFacts, fact: RegisterFact) => factText(facts, fact, labels)
  if (before === null) {
    const said = changed.map((fact) => textOf(after, fact)).filter(Boolean)
    return (
      <p className="text-sm text-ink-soft">
        <bdi>{said.join(' · ')}</bdi>
      </p>
    )
  }
  const [was, is] = [withChangedNames(before, after), withChangedNames(after, before)]
  return (
    <dl className="text-sm">
      {changed.map((fact) => (
        <div key={fact} className="flex flex-wrap gap-x-2">
          <dt className="text-ink-soft">{factLabel(fact)}:</dt>
          <dd className="min-w-0 wrap-anywhere">
            <bdi>
              <del className="text-ink-soft">{textOf(was, fact) || m.import_fact_empty()}</del>
            </bdi>
            <ArrowRight aria-hidden className="mx-1.5 inline size-3.5 align-baseline text-ink-soft" />
            <bdi>
              <ins className="font-medium no-underline">{textOf(is, fact) || m.import_fact_empty()}</ins>
            </bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A name is one fact; only the languages in which it changes are worth reading. */
function withChangedNames(facts: SomeFacts, others: SomeFacts): SomeFacts {
  if (!facts.name || !others.name) return facts
  const name = Object.fromEntries(
    languages.flatMap((language) =>
      (facts.name?.[language] ?? '') === (others.name?.[language] ?? '') ? [] : [[language, facts.name?.[language]]],
    ),
  )
  return { ...facts, name }
}
