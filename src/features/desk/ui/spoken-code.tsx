import type { RefObject } from 'react'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { notify } from '../../../shared/ui/toast-store.ts'
import type { SpokenReceipt } from '../data/spoken-draft.ts'

interface SpokenCodeProps {
  receipt: SpokenReceipt
  headingRef: RefObject<HTMLHeadingElement | null>
  onNext: () => void
}

/** The code for the NGO, large enough to be read across a table; it stays until the secretary goes on. */
export function SpokenCode({ receipt, headingRef, onNext }: SpokenCodeProps) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(receipt.claimCode)
      notify(m.desk_code_copied())
    } catch {
      notify(m.desk_code_not_copied(), 'late')
    }
  }

  return (
    <Card as="section" className="flex flex-col gap-4">
      <h2 ref={headingRef} tabIndex={-1} className="text-xl font-semibold">
        {m.desk_code_title()}
      </h2>
      <p lang={receipt.lang}>{receipt.title}</p>
      <p className="tabular rounded-md bg-sunken px-4 py-6 text-center text-4xl font-bold tracking-widest select-all sm:text-6xl">
        {receipt.claimCode}
      </p>
      <p className="max-w-text">{m.desk_code_text({ address: `${location.host}/claim` })}</p>
      <p className="max-w-text font-medium">{m.desk_code_once()}</p>
      <div className="flex flex-wrap gap-2" data-print="hide">
        <Button kind="primary" onClick={() => window.print()}>
          {m.common_print()}
        </Button>
        <Button onClick={copy}>{m.desk_code_copy()}</Button>
        <Button onClick={onNext}>{m.desk_spoken_next()}</Button>
      </div>
    </Card>
  )
}
