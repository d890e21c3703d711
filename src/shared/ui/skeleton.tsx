import { m } from '../i18n/messages.ts'
import { classNames } from './class-names.ts'

interface SkeletonProps {
  /** Lines of text to stand for. */
  lines?: number
  /** A block of this height instead, as a Tailwind class: `h-40`. */
  block?: string
}

/** The shape of what comes, in the same height: nothing jumps when it arrives. */
export function Skeleton({ lines = 3, block }: SkeletonProps) {
  return (
    <div role="status" className="flex animate-pulse flex-col gap-2">
      <span className="sr-only">{m.common_loading()}</span>
      {block ? (
        <div className={classNames('rounded-lg bg-mute-soft', block)} />
      ) : (
        Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
          <div key={line} className={classNames('h-5 rounded-sm bg-mute-soft', line === lines - 1 && 'w-2/3')} />
        ))
      )}
    </div>
  )
}
