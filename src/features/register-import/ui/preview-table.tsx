import { m } from '../../../shared/i18n/messages.ts'
import { DataTable } from '../../../shared/ui/data-table.tsx'
import type { ReadFile } from '../data/worker-acts.ts'
import { headingOf } from './heading-of.ts'

/** The first rows as they were read: whether letters and columns are right is seen at a glance. */
export function PreviewTable({ read: { headings, sample } }: { read: ReadFile }) {
  return (
    <div className="max-h-96 overflow-y-auto rounded-lg border border-line">
      <DataTable
        caption={m.import_preview()}
        captionHidden
        rows={sample}
        rowKey={({ line }) => `${line}`}
        columns={[
          { key: 'line', title: m.import_line(), cell: ({ line }) => <span className="text-ink-soft">{line}</span> },
          ...headings.map((heading, column) => ({
            key: `${column}`,
            title: <bdi>{headingOf(heading, column)}</bdi>,
            cell: ({ cells }: { cells: string[] }) => (
              <bdi className="line-clamp-2 max-w-72 min-w-24 text-sm wrap-anywhere">{cells[column]}</bdi>
            ),
          })),
        ]}
      />
    </div>
  )
}
