import type { RegistryRow } from '@kopir/domain/published/registry'
import { directionLabel, formLabel, statusLabel } from '../../../entities/ngo/words.ts'
import { type SheetOrigin, sheetCsv } from '../../../shared/csv/sheet-csv.ts'
import { m } from '../../../shared/i18n/messages.ts'

/** The listed rows as CSV. */
export function registryCsv(
  rows: readonly RegistryRow[],
  districtName: (id: string) => string,
  origin: SheetOrigin,
): string {
  const head = [
    m.registry_column_name_kk(),
    m.registry_column_name_ru(),
    m.registry_column_bin(),
    m.registry_column_form(),
    m.registry_column_directions(),
    m.registry_column_district(),
    m.registry_column_status(),
    m.registry_column_registered(),
    m.registry_column_reported(),
  ]
  const lines = rows.map((row) => [
    row.name.kk,
    row.name.ru || row.name.en,
    row.bin ? { code: row.bin } : '',
    formLabel(row.legalForm),
    row.directions.map(directionLabel).join('; '),
    row.districtId ? districtName(row.districtId) : '',
    row.status ? statusLabel(row.status) : '',
    row.registeredOn ?? '',
    row.reportedYears.join(' '),
  ])
  return sheetCsv(head, lines, origin)
}
