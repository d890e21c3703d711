import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { downloadCsv } from '../../../shared/csv/download-csv.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { type ReportOrigin, reportWords } from './report-words.ts'
import type { RegisterFile } from './use-register-file.ts'

interface ReportButtonProps extends ReportOrigin {
  of: RegisterFile
}

/** The plan as it is decided now, as a file. */
export function ReportButton({ of: { ask }, ...origin }: ReportButtonProps) {
  const places = usePlaces()
  const day = useToday(places.timeZoneOf(origin.territoryId))
  async function download() {
    const report = await ask('report', reportWords(places, origin))
    downloadCsv({ place: origin.territoryId, subject: 'import', day }, report)
  }
  return <Button onClick={() => void download()}>{m.import_report()}</Button>
}
