import { useEffect, useState } from 'react'
import { errorText } from '../i18n/error-text.ts'
import { m } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import type { TrayAct } from './act-tray.ts'

interface TrayLineProps {
  act: TrayAct
  onTakeBack: () => void
  onSend: () => void
}

/** One act of the tray: how long it still waits, or why it failed, and the two ways on. */
export function TrayLine({ act, onTakeBack, onSend }: TrayLineProps) {
  const { state, text, failure } = act
  const seconds = useSecondsLeft(act)
  const isFailed = state === 'failed'
  return (
    <div
      role={isFailed ? 'alert' : undefined}
      className={classNames(
        'flex flex-col gap-2 rounded-md border-l-4 bg-surface px-4 py-2 shadow-raised',
        isFailed ? 'border-late' : 'border-accent',
      )}
    >
      <p className="wrap-anywhere">
        <span className="font-medium">{isFailed ? m.common_act_failed({ act: text }) : text}</span>{' '}
        {isFailed && errorText(failure)}
        {state === 'waiting' && (
          <span aria-hidden="true" className="tabular text-ink-soft">
            {m.common_act_in({ count: seconds })}
          </span>
        )}
        {state === 'sending' && <span className="text-ink-soft">{m.common_act_sending()}</span>}
      </p>
      {state !== 'sending' && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" kind={isFailed ? 'secondary' : 'primary'} onClick={onTakeBack}>
            {isFailed ? m.common_act_open() : m.common_act_take_back()}
            <span className="sr-only">: {text}</span>
          </Button>
          <Button size="small" kind="quiet" onClick={onSend}>
            {isFailed ? m.common_retry() : m.common_act_send_now()}
            <span className="sr-only">: {text}</span>
          </Button>
        </div>
      )}
    </div>
  )
}

function useSecondsLeft({ dueAt, state }: TrayAct): number {
  const left = () => Math.max(0, Math.ceil((dueAt - performance.now()) / 1_000))
  const [seconds, setSeconds] = useState(left)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock asks, not the render
  useEffect(() => {
    if (state !== 'waiting') return
    const timer = setInterval(() => setSeconds(left()), 250)
    return () => clearInterval(timer)
  }, [dueAt, state])
  return seconds
}
