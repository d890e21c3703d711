import type { Commitment } from '@kopir/domain/commitment/commitment'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { downloadCsv } from '../../../shared/ui/download-csv.ts'

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
  async function download() {
    const { roadmapCsv } = await import('../data/roadmap-csv.ts')
    downloadCsv(`kopir-${territoryId}-roadmap.csv`, roadmapCsv(listed, departmentName, today))
  }
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p role="status" className="tabular text-ink-soft">
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
