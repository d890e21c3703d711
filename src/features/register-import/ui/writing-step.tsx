import type { RegisterImport } from '@kopir/domain/register-import/register-import'
import { useState } from 'react'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { ActFailure } from '../../../shared/act/act-failure.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import type { ImportForm } from '../data/import-form.ts'
import { mappingToSend } from '../data/mapping-to-send.ts'
import { ApplyDialog } from './apply-dialog.tsx'
import { ImportFigures } from './import-figures.tsx'
import { ImportProgress } from './import-progress.tsx'
import { MovedRows } from './moved-rows.tsx'
import type { useLayDown } from './use-lay-down.ts'
import type { RegisterFile } from './use-register-file.ts'
import { stateLabel } from './words.ts'
import { WorkProgress } from './work-progress.tsx'

interface WritingStepProps {
  territoryId: string
  of: RegisterFile
  form: ImportForm
  layDown: ReturnType<typeof useLayDown>
  imports: readonly RegisterImport[]
  /** The one that keeps the territory for itself. */
  running: RegisterImport | null
}

/** The settled plan goes to the server and into the registry; then what it came to. */
export function WritingStep({ territoryId, of: file, form, layDown, imports, running }: WritingStepProps) {
  const { territoryName } = usePlaces()
  const [isAsking, setAsking] = useState(false)
  const { laying } = layDown
  const { read, mapping, summary } = file
  const mine = imports.find(({ id }) => id === laying?.begin.importId) ?? null

  function apply() {
    setAsking(false)
    if (!file.file || !read || !mapping || !summary) return
    void layDown.start({
      territoryId,
      source: form.source.trim(),
      asOf: form.asOf,
      complete: form.isComplete,
      fileName: file.file.name,
      mapping: mappingToSend(read.headings, mapping),
      plan: summary.counts,
    })
  }
  function another() {
    layDown.forget()
    file.forget()
  }

  if (laying?.isUnderWay) {
    return (
      <WorkProgress
        label={m.import_laying()}
        progress={{ done: laying.laid, of: laying.begin.chunks }}
        stop={{ label: m.common_cancel(), onStop: layDown.giveUp }}
      />
    )
  }
  if (laying && mine?.finishedAt) {
    return (
      <div className="flex flex-col gap-4">
        <Notice tone="good" live>
          {endOf(mine)}
        </Notice>
        <ImportFigures of={mine} />
        <MovedRows of={mine} />
        <Button className="self-start" onClick={another}>
          {m.import_another()}
        </Button>
      </div>
    )
  }
  // It is there, and is told of in a moment.
  if (laying && laying.failure === null && !running) return <WorkProgress label={m.import_laying()} progress={null} />
  const writes = summary && summary.writes.created + summary.writes.changed + summary.writes.closed
  return (
    <div className="flex flex-col gap-4">
      {running && <ImportProgress of={running} />}
      {laying && laying.failure !== null && (
        <>
          <ActFailure failure={laying.failure} />
          <Button className="self-start" onClick={() => void layDown.goOn()}>
            {m.common_retry()}
          </Button>
        </>
      )}
      {summary && !running && !laying && (
        <>
          <p>{writes ? m.import_write_text() : m.import_write_nothing()}</p>
          {Boolean(writes) && (
            <Button kind="primary" className="self-start" onClick={() => setAsking(true)}>
              {m.import_write_ask()}
            </Button>
          )}
        </>
      )}
      {isAsking && summary && (
        <ApplyDialog
          territory={territoryName(territoryId)}
          summary={summary}
          onClose={() => setAsking(false)}
          onConfirm={apply}
        />
      )}
    </div>
  )
}

function endOf({ state }: RegisterImport): string {
  if (state === 'applied') return m.import_done()
  return state === 'stopped' ? m.import_ended() : stateLabel(state)
}
