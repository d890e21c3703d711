import { stalledAfterMs } from '@kopir/domain/register-import/import-limits'
import type { RegisterImport } from '@kopir/domain/register-import/register-import'
import { ActFailure } from '../../../shared/act/act-failure.tsx'
import { useAct } from '../../../shared/act/use-act.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { actOnImport } from '../data/act-on-import.ts'
import { stateLabel } from './words.ts'
import { WorkProgress } from './work-progress.tsx'

/** An import that goes on by itself: how far it is, how to stop it, and how to go on with one that stands still. */
export function ImportProgress({ of: running }: { of: RegisterImport }) {
  const { id: importId, state, chunks, done, movedAt } = running
  const now = useNow()
  const stop = useAct({ run: () => actOnImport({ act: 'stop', importId }) })
  const resume = useAct({ run: () => actOnImport({ act: 'resume', importId }) })
  const isMoving = state !== 'staging'
  const isStalled = now.getTime() - movedAt.getTime() > stalledAfterMs && isMoving
  return (
    <div className="flex flex-col gap-3">
      <WorkProgress
        label={stateLabel(state)}
        progress={isMoving ? { done, of: chunks } : null}
        {...(state !== 'undoing' && { stop: { label: m.import_stop(), busy: stop.busy, onStop: () => stop.send() } })}
      />
      {isMoving && <p className="text-sm text-ink-soft">{m.import_goes_on()}</p>}
      {isStalled && (
        <Notice tone="due">
          <p>{m.import_stalled()}</p>
          <Button size="small" busy={resume.busy} onClick={() => resume.send()}>
            {m.import_resume()}
          </Button>
        </Notice>
      )}
      <ActFailure failure={stop.failure ?? resume.failure} />
    </div>
  )
}
