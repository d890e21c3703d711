import { useId } from 'react'
import { formatShare } from '../../../shared/i18n/format-number.ts'
import { Button } from '../../../shared/ui/button.tsx'

interface WorkProgressProps {
  /** What is being done. */
  label: string
  /** How far it is; null while that is not known. */
  progress: { done: number; of: number } | null
  /** What the button that ends it says and does. */
  stop?: { label: string; busy?: boolean; onStop: () => void }
}

/** Work that takes its time: what it is, how far it is, and how to end it. */
export function WorkProgress({ label, progress, stop }: WorkProgressProps) {
  const id = useId()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="flex min-w-0 grow basis-64 flex-col gap-1">
        <p role="status" className="flex justify-between gap-4" id={id}>
          <span>{label}</span>
          {progress && (
            <span className="tabular text-ink-soft">{formatShare(progress.done / Math.max(1, progress.of))}</span>
          )}
        </p>
        <progress
          aria-labelledby={id}
          className="h-2 w-full appearance-none overflow-hidden rounded-sm bg-mute-soft [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-mute-soft [&::-webkit-progress-value]:bg-primary"
          {...(progress && { value: progress.done, max: Math.max(1, progress.of) })}
        />
      </div>
      {stop && (
        <Button size="small" busy={stop.busy ?? false} onClick={stop.onStop}>
          {stop.label}
        </Button>
      )}
    </div>
  )
}
