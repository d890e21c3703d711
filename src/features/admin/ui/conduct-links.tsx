import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Section } from '../../../shared/ui/section.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'

/** Where people are kept from writing, territory by territory: administrators decide on it, too. */
export function ConductLinks() {
  const { territories, departmentsOf, territoryName } = usePlaces()
  const working = territories.filter(({ id }) => departmentsOf(id).length > 0)
  return (
    <Section title={m.admin_conduct_title()}>
      <p className="max-w-text text-ink-soft">{m.admin_conduct_text()}</p>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {working.map(({ id }) => (
          <li key={id}>
            <TextLink to={`/${id}/conduct`}>{territoryName(id)}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
