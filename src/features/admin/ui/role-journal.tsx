import type { RoleEntry } from '@kopir/domain/role/role-entry'
import { useState } from 'react'
import { roleLabel } from '../../../entities/staff/words.ts'
import { type Places, usePlaces } from '../../../entities/territory/data/use-places.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { DataTable } from '../../../shared/ui/data-table.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { PersonName } from '../../../shared/ui/person-name.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { roleJournal } from '../data/journal-queries.ts'

const pageLength = 25

/** Who changed whose role, when and why; nothing in it can be changed. */
export function RoleJournal() {
  const places = usePlaces()
  const [count, setCount] = useState(pageLength)
  const { data, error, retry } = useLiveQuery(roleJournal)
  return (
    <Section title={m.admin_journal_title()}>
      <p className="max-w-text text-ink-soft">{m.admin_journal_text()}</p>
      {error && !data && <ErrorState error={error} retry={retry} />}
      {!error && !data && <Skeleton block="h-40" />}
      {data?.length === 0 && <p>{m.admin_journal_empty()}</p>}
      {data && data.length > 0 && (
        <DataTable
          caption={m.admin_journal_text()}
          captionHidden
          stacks
          rows={data.slice(0, count)}
          rowKey={({ id }) => id}
          columns={[
            { key: 'at', title: m.admin_journal_at(), cell: ({ at }) => <Time at={at} precise /> },
            {
              key: 'who',
              title: m.admin_journal_who(),
              cell: ({ actorName }) => <PersonName>{actorName || m.admin_journal_operator()}</PersonName>,
            },
            { key: 'what', title: m.admin_journal_what(), cell: (entry) => whatChanged(entry, places) },
            { key: 'why', title: m.admin_journal_why(), cell: ({ reason, lang }) => <span lang={lang}>{reason}</span> },
          ]}
        />
      )}
      {data && data.length > count && (
        <Button className="self-start" onClick={() => setCount(count * 2)}>
          {m.common_show_more()}
        </Button>
      )}
    </Section>
  )
}

function whatChanged(entry: RoleEntry, { territoryName, departmentName }: Places): string {
  const { change, displayName: name, role, territoryId, departmentId, substitution } = entry
  const said = { name, role: roleLabel(role) }
  const sentence = change === 'grant' ? m.admin_granted(said) : m.admin_revoked(said)
  const place = territoryId && territoryName(territoryId)
  const instead =
    substitution && m.admin_substitutes({ name: substitution.forName, until: formatDate(substitution.until) })
  return [sentence, place, departmentId && departmentName(departmentId), instead].filter(Boolean).join(' · ')
}
