import type { Commitment } from '@kopir/domain/commitment/commitment'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { now } from '../../../shared/clock/clock.ts'
import { downloadCsv } from '../../../shared/csv/download-csv.ts'
import { useDemo } from '../../../shared/demo/demo-context.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'

interface RoadmapToolsProps {
  territoryId: string
  listed: readonly Commitment[]
  today: CivilDate
  departmentName: (commitment: Commitment) => string
  /** Null where there is nothing to clear. */
  onClear: (() => void) | null
}

/** How many are listed, and what can be done with the list. */
export function RoadmapTools({ territoryId, listed, today, departmentName, onClear }: RoadmapToolsProps) {
  const places = usePlaces()
  const isDemo = useDemo()
  async function download() {
    const { roadmapCsv } = await import('../data/roadmap-csv.ts')
    const origin = { place: places.territoryName(territoryId), source: m.roadmap_csv_source(), asOf: now(), isDemo }
    const csv = roadmapCsv(listed, departmentName, today, origin)
    downloadCsv({ place: territoryId, subject: 'roadmap', day: today }, csv)
  }
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p role="status" className="text-ink-soft">
        {m.roadmap_shown({ count: listed.length })}
      </p>
      <div className="flex flex-wrap gap-2" data-print="hide">
        {onClear && (
          <Button size="small" onClick={onClear}>
            {m.common_clear()}
          </Button>
        )}
        <Button size="small" onClick={() => void download()}>
          {m.common_download_csv()}
        </Button>
        <Button size="small" onClick={() => window.print()}>
          {m.common_print()}
        </Button>
      </div>
    </div>
  )
}
