import type { Staff } from '@kopir/domain/person/staff'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Select } from '../../../shared/ui/select.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { TextInput } from '../../../shared/ui/text-input.tsx'
import { filterStaff, readStaffFilter, type StaffFilter, staffFilterParams } from '../data/staff-filter.ts'
import { staffListKey, watchStaffList } from '../data/staff-store.ts'
import { type Revocation, RevokeDialog } from './revoke-dialog.tsx'
import { roleOptions, territoryOptions } from './role-options.ts'
import { StaffCard } from './staff-card.tsx'

/** Everybody with a role, live; the filter stands in the address. */
export function StaffList() {
  const places = usePlaces()
  const [params, setParams] = useSearchParams()
  const filter = readStaffFilter(params)
  const [revocation, setRevocation] = useState<Revocation | null>(null)
  const { data, error, retry } = useLiveQuery<Staff[]>({ queryKey: staffListKey }, watchStaffList)
  const change = (wanted: Partial<StaffFilter>) =>
    setParams(staffFilterParams({ ...filter, ...wanted }), { replace: true })

  if (error && !data) return <ErrorState error={error} retry={retry} />
  if (!data) return <Skeleton block="h-96" />
  const listed = filterStaff(data, filter)
  return (
    <Section
      title={m.admin_staff_title()}
      aside={<span className="tabular">{m.admin_staff_count({ count: formatNumber(listed.length) })}</span>}
    >
      <search className="grid gap-4 sm:grid-cols-3">
        <Field label={m.admin_filter()}>
          {(control) => (
            <TextInput
              {...control}
              type="search"
              autoComplete="off"
              value={filter.q}
              onChange={(event) => change({ q: event.target.value })}
            />
          )}
        </Field>
        <Field label={m.admin_territory()}>
          {(control) => (
            <Select
              {...control}
              placeholder={m.admin_territory_all()}
              options={territoryOptions(places)}
              value={filter.territoryId}
              onChange={(event) => change({ territoryId: event.target.value })}
            />
          )}
        </Field>
        <Field label={m.admin_role()}>
          {(control) => (
            <Select
              {...control}
              placeholder={m.common_all()}
              options={roleOptions()}
              value={filter.role}
              onChange={(event) => change({ role: event.target.value as StaffFilter['role'] })}
            />
          )}
        </Field>
      </search>
      {listed.length === 0 ? (
        <EmptyState title={m.admin_nobody()}>{m.admin_nobody_text()}</EmptyState>
      ) : (
        <ul className="flex flex-col gap-3">
          {listed.map((staff) => (
            <StaffCard key={staff.uid} staff={staff} onRevoke={(held) => setRevocation({ staff, held })} />
          ))}
        </ul>
      )}
      <RevokeDialog revocation={revocation} onClose={() => setRevocation(null)} />
    </Section>
  )
}
