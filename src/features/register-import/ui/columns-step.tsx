import {
  type DateOrder,
  dateOrders,
  type ImportField,
  importFields,
  type Mapping,
} from '@kopir/domain/register-import/mapping'
import { SelectField } from '../../../shared/form/select-field.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { AlertNotice } from '../../../shared/ui/alert-notice.tsx'
import { DataTable } from '../../../shared/ui/data-table.tsx'
import { Select } from '../../../shared/ui/select.tsx'
import { columnProblem } from '../data/column-problem.ts'
import type { ReadFile } from '../data/worker-acts.ts'
import { headingOf } from './heading-of.ts'
import { dateOrderLabel, fieldLabel } from './words.ts'

const sampleCells = 3

interface ColumnsStepProps {
  read: ReadFile
  mapping: Mapping
  onSettle: (mapping: Mapping) => void
}

/** What each column holds, beside what stands in it. */
export function ColumnsStep({ read, mapping, onSettle }: ColumnsStepProps) {
  const put = (column: number, field: ImportField | null) =>
    onSettle({
      ...mapping,
      columns: read.headings.map((_, at) => (at === column ? field : (mapping.columns[at] ?? null))),
    })
  const samplesOf = (column: number) =>
    read.sample
      .map(({ cells }) => cells[column]?.trim() ?? '')
      .filter(Boolean)
      .slice(0, sampleCells)
  const problem = columnProblem(mapping.columns)
  return (
    <>
      <DataTable
        caption={m.import_columns_caption()}
        captionHidden
        stacks
        rows={read.headings.map((heading, column) => ({ heading: headingOf(heading, column), column }))}
        rowKey={({ column }) => `${column}`}
        columns={[
          {
            key: 'heading',
            title: m.import_column(),
            cell: ({ heading }) => <bdi className="font-semibold wrap-anywhere">{heading}</bdi>,
          },
          {
            key: 'samples',
            title: m.import_samples(),
            cell: ({ column }) => (
              <ul className="text-sm text-ink-soft">
                {samplesOf(column).map((sample, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells of one column may be alike, and never change places
                  <li key={at}>
                    <bdi className="line-clamp-1 wrap-anywhere">{sample}</bdi>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'field',
            title: m.import_holds(),
            cell: ({ heading, column }) => (
              <Select
                className="min-w-56"
                aria-label={m.import_holds_named({ column: heading })}
                placeholder={m.import_field_none()}
                options={importFields.map((field) => ({ value: field, label: fieldLabel(field) }))}
                value={mapping.columns[column] ?? ''}
                onChange={({ target }) => put(column, (target.value || null) as ImportField | null)}
              />
            ),
          },
        ]}
      />
      <AlertNotice>{problem && problemText(problem)}</AlertNotice>
      {mapping.columns.includes('registeredOn') && (
        <div className="sm:max-w-sm">
          <SelectField
            label={m.import_date_order()}
            hint={m.import_date_order_hint()}
            options={dateOrders.map((order) => ({ value: order, label: dateOrderLabel(order) }))}
            value={mapping.dateOrder}
            onChoose={(dateOrder: DateOrder) => onSettle({ ...mapping, dateOrder })}
          />
        </div>
      )}
    </>
  )
}

function problemText(problem: NonNullable<ReturnType<typeof columnProblem>>): string {
  if (problem.code === 'no-key') return m.import_columns_no_key()
  return m.import_columns_twice({ field: fieldLabel(problem.field) })
}
