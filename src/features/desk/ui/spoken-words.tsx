import type { ProposalEvent } from '@kopir/domain/proposal/event'
import { LinkedText } from '../../../shared/text/linked-text.tsx'

interface SpokenWordsProps {
  title: string
  /** The step with which it was said; undefined while there is none. */
  step: ProposalEvent | undefined
}

/** What somebody said with a step, under a title; nothing where nothing was said. */
export function SpokenWords({ title, step }: SpokenWordsProps) {
  if (!step?.text) return null
  return (
    <section>
      <h3 className="font-semibold">{title}</h3>
      <p lang={step.lang ?? undefined} className="max-w-text wrap-anywhere whitespace-pre-wrap">
        <LinkedText text={step.text} />
      </p>
    </section>
  )
}
