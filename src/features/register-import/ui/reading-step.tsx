import { SelectField } from '../../../shared/form/select-field.tsx'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Notice } from '../../../shared/ui/notice.tsx'
import { encodings } from '../data/decode-file.ts'
import { type Delimiter, delimiters } from '../data/delimiter.ts'
import type { OpenedFile, ReadSettings } from '../data/worker-acts.ts'
import { PreviewTable } from './preview-table.tsx'
import type { RegisterFile } from './use-register-file.ts'

const delimiterLabels: Record<Delimiter, () => string> = {
  ';': m.import_delimiter_semicolon,
  ',': m.import_delimiter_comma,
  '\t': m.import_delimiter_tab,
  '|': m.import_delimiter_bar,
}

interface ReadingStepProps {
  of: RegisterFile
  opened: OpenedFile
  settings: ReadSettings
}

/** How the file is read: proposed, and changed over a view of its first rows. */
export function ReadingStep({ of: { read, work, change }, opened, settings }: ReadingStepProps) {
  const isText = opened.kind === 'text'
  const put = (part: Partial<ReadSettings>) => change({ ...settings, headingLine: null, ...part })
  const headingLine = read?.headingLine ?? settings.headingLine
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        {isText && (
          <SelectField
            label={m.import_encoding()}
            hint={m.import_encoding_hint()}
            options={encodings.map((encoding) => ({ value: encoding, label: encoding }))}
            value={settings.encoding}
            onChoose={(encoding) => put({ encoding })}
          />
        )}
        {isText && (
          <SelectField
            label={m.import_delimiter()}
            hint={m.import_delimiter_hint()}
            options={delimiters.map((delimiter) => ({ value: delimiter, label: delimiterLabels[delimiter]() }))}
            value={settings.delimiter}
            onChoose={(delimiter) => put({ delimiter })}
          />
        )}
        {!isText && (
          <SelectField
            label={m.import_sheet()}
            options={opened.sheets.map((name, sheet) => ({ value: `${sheet}`, label: name }))}
            value={`${settings.sheet}`}
            onChoose={(sheet) => put({ sheet: Number(sheet) })}
          />
        )}
        {read && (
          <SelectField
            label={m.import_heading_line()}
            hint={m.import_heading_line_hint()}
            options={read.first.map(({ line, cells }) => ({
              value: `${line}`,
              label: `${line}: ${cells.filter(Boolean).join(' · ').slice(0, 60)}`,
            }))}
            value={`${headingLine}`}
            onChoose={(line) => put({ headingLine: Number(line) })}
          />
        )}
      </div>
      {read?.openQuoteLine && (
        <Notice tone="due">{m.import_open_quote({ line: formatNumber(read.openQuoteLine) })}</Notice>
      )}
      {read && (
        <>
          <p role="status">
            {work?.name === 'read'
              ? m.import_reading()
              : m.import_rows_read({ count: read.count, rows: formatNumber(read.count) })}
          </p>
          <PreviewTable read={read} />
        </>
      )}
    </>
  )
}
