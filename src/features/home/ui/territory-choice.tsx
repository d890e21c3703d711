import type { Territory } from '@kopir/domain/territory/territory'
import { useShellTerritoryId } from '../../../entities/territory/data/last-territory.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Link } from '../../../shared/ui/link.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { PageLayout } from '../../../shared/ui/page-layout.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'

const levels: { level: Territory['level']; title: () => string }[] = [
  { level: 'city', title: m.home_cities },
  { level: 'region', title: m.home_regions },
]

/** Every akimat has its own Көпір: the way in for who comes without an address. */
export function TerritoryChoice() {
  const places = usePlaces()
  const last = useShellTerritoryId()
  return (
    <PageLayout>
      <PageHeader title={m.home_choose_title()} lead={m.home_choose_lead()} />
      {places.error && !places.known && <ErrorState error={places.error} retry={places.retry} />}
      {!places.known && !places.error && <Skeleton block="h-96" />}
      {places.known &&
        levels.map(({ level, title }) => (
          <Section key={level} title={title()}>
            <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
              {places.territories
                .filter((place) => place.level === level)
                .map((place) => (
                  <li key={place.id}>
                    <Link
                      to={`/${place.id}`}
                      className="target flex h-full flex-col justify-center rounded-md border border-line bg-surface px-4 py-2.5 font-medium no-underline hover:border-primary hover:bg-primary-soft"
                    >
                      {places.territoryName(place.id)}
                      {place.id === last && (
                        <span className="text-sm font-normal text-ink-soft">{m.home_last_visited()}</span>
                      )}
                    </Link>
                  </li>
                ))}
            </ul>
          </Section>
        ))}
    </PageLayout>
  )
}
