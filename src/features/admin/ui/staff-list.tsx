import { useState } from 'react'
import { allStaff } from '../../../entities/staff/data/staff-queries.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { FilterFields } from '../../../shared/filter/filter-fields.tsx'
import { useFilter } from '../../../shared/filter/use-filter.ts'
import { TextField } from '../../../shared/form/text-field.tsx'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { filterStaff, staffFilter } from '../data/staff-filter.ts'
import { RevokeDialog } from './revoke-dialog.tsx'
import { roleOptions, territoryOptions } from './role-options.ts'
import { type HeldRow, StaffTable } from './staff-table.tsx'
import { SubstituteDialog } from './substitute-dialog.tsx'

/** Everybody with a role, live; the filter stands in the address. */
export function StaffList() {
  const places = usePlaces()
  const language = useLanguage()
  const { filter, change } = useFilter(staffFilter)
  const [revoking, setRevoking] = useState<HeldRow | null>(null)
  const [substituting, setSubstituting] = useState<HeldRow | null>(null)
  const { data, error, retry } = useLiveQuery(allStaff)

  if (error && !data) return <ErrorState error={error} retry={retry} />
  if (!data) return <Skeleton block="h-96" />
  const rows = filterStaff(data, filter, { language, territoryName: places.territoryName })
  const people = new Set(rows.map(({ staff }) => staff.uid)).size
  return (
    <Section title={m.admin_staff_title()} aside={m.admin_staff_count({ count: formatNumber(people) })}>
      <search className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-0 grow basis-64 sm:max-w-sm">
          <TextField
            label={m.admin_filter()}
            type="search"
            autoComplete="off"
            value={filter.q}
            onText={(q) => change({ q })}
          />
        </div>
        <FilterFields
          fields={[
            {
              key: 'territoryId',
              label: m.admin_territory(),
              any: m.admin_territory_all(),
              options: territoryOptions(places),
            },
            { key: 'role', label: m.admin_role(), options: roleOptions() },
          ]}
          filter={filter}
          any={m.common_all()}
          onChange={change}
        />
      </search>
      {rows.length === 0 ? (
        <EmptyState title={m.admin_nobody()}>{m.admin_nobody_text()}</EmptyState>
      ) : (
        <StaffTable rows={rows} onRevoke={setRevoking} onSubstitute={setSubstituting} />
      )}
      {substituting && (
        <SubstituteDialog
          staff={substituting.staff}
          held={substituting.held}
          all={data}
          onClose={() => setSubstituting(null)}
          onReopen={() => setSubstituting(substituting)}
        />
      )}
      {revoking && (
        <RevokeDialog
          staff={revoking.staff}
          held={revoking.held}
          onClose={() => setRevoking(null)}
          onReopen={() => setRevoking(revoking)}
        />
      )}
    </Section>
  )
}
