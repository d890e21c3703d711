import { type DragEvent, useId, useState } from 'react'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { AlertNotice } from '../../../shared/ui/alert-notice.tsx'
import { buttonStyle } from '../../../shared/ui/button-style.ts'
import { classNames } from '../../../shared/ui/class-names.ts'
import { problemOfFile } from './file-problem-text.ts'
import type { RegisterFile } from './use-register-file.ts'
import { WorkProgress } from './work-progress.tsx'

const kilobyte = 1024

/** The file: chosen, or dropped onto the place. What is wrong with it is said here. */
export function FileStep({ of: { file, opened, problem, work, choose, cancel } }: { of: RegisterFile }) {
  const [isOver, setOver] = useState(false)
  const hint = useId()

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) choose(dropped)
  }

  return (
    <div className="flex flex-col gap-3">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside does the same by keyboard */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames(
          'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-dashed p-4',
          isOver ? 'border-primary' : 'border-line-strong',
        )}
      >
        <label
          className={buttonStyle(
            file ? 'secondary' : 'primary',
            'normal',
            'cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary',
          )}
        >
          <input
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            aria-describedby={hint}
            className="sr-only"
            onChange={({ target }) => {
              const [chosen] = target.files ?? []
              if (chosen) choose(chosen)
              // The same file again, once it was corrected, is another choice.
              target.value = ''
            }}
          />
          {m.import_file()}
        </label>
        <div id={hint} className="flex flex-col text-ink-soft">
          {file ? (
            <p className="text-ink">
              <bdi className="font-medium wrap-anywhere">{file.name}</bdi>{' '}
              <span className="text-ink-soft">
                {m.import_file_size({ size: formatNumber(Math.ceil(file.size / kilobyte)) })}
              </span>
            </p>
          ) : (
            <p>{m.import_file_drop()}</p>
          )}
          <p className="text-sm">{m.import_file_hint()}</p>
        </div>
      </div>
      {work?.name === 'read' && !opened && (
        <WorkProgress
          label={m.import_reading()}
          progress={work.progress}
          stop={{ label: m.common_cancel(), onStop: cancel }}
        />
      )}
      <AlertNotice>{problem ? problemOfFile(problem) : null}</AlertNotice>
    </div>
  )
}
