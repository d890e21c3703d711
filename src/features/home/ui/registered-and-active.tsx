import type { PublishedHome } from '@kopir/domain/published/pages'
import { registryPath } from '../../../entities/ngo/data/registry-path.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Card } from '../../../shared/ui/card.tsx'
import { Link } from '../../../shared/ui/link.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { SourceLine } from '../../../shared/ui/source-line.tsx'
import { OfficialFigureLines } from './official-figure-lines.tsx'

interface FigureProps {
  value: number
  label: string
  to: string
}

function Figure({ value, label, to }: FigureProps) {
  return (
    <Link to={to} className="group flex flex-col no-underline">
      <span className="text-4xl font-bold text-primary underline-offset-4 group-hover:underline">
        {formatNumber(value)}
      </span>
      <span className="text-ink-soft">{label}</span>
    </Link>
  )
}

/** How many: registered and active as counted here, and what official sources say beside them, never mixed. */
export function RegisteredAndActive({ home }: { home: PublishedHome }) {
  const { ngos, territoryId } = home
  return (
    <Section title={m.home_ngos_title()}>
      <Card className="flex flex-col gap-4">
        {ngos ? (
          <>
            <div className="flex flex-wrap gap-x-8 gap-y-3">
              <Figure value={ngos.registered} label={m.home_registered()} to={registryPath(territoryId)} />
              <Figure
                value={ngos.active}
                label={m.home_active()}
                to={registryPath(territoryId, { status: 'active' })}
              />
            </div>
            <SourceLine source={m.home_registry_source()} asOf={home.asOf}>
              ; {m.home_counted()}
            </SourceLine>
          </>
        ) : (
          <p className="text-ink-soft">{m.home_no_statistics()}</p>
        )}
        <OfficialFigureLines sources={home.officialFigures} />
      </Card>
    </Section>
  )
}
