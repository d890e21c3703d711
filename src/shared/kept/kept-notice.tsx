import type { ReactNode } from 'react'
import { m } from '../i18n/messages.ts'
import { AlertNotice } from '../ui/alert-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Kept } from './use-kept.ts'

interface KeptNoticeProps<Value> {
  kept: Pick<Kept<Value>, 'value' | 'others' | 'kept' | 'isLeft'>
  /** The words of a version, to be read beside the other ones. */
  show: (value: Value) => ReactNode
  /** The version that counts from now on. */
  onSettle: (value: Value) => void
}

/** What a person has to know of a text that is kept: it was typed elsewhere, too; it is gone; the device takes no more. */
export function KeptNotice<Value>({ kept, show, onSettle }: KeptNoticeProps<Value>) {
  const { value, others } = kept
  return (
    <>
      {others.length > 0 && (
        <Notice tone="due" live>
          <p>{m.common_kept_differs()}</p>
          <div className="mt-2 grid gap-3 sm:grid-cols-2">
            <Side title={m.common_kept_here()} action={m.common_kept_stay()} onChoose={() => onSettle(value)}>
              {show(value)}
            </Side>
            {others.map((other) => (
              <Side
                key={JSON.stringify(other)}
                title={m.common_kept_elsewhere()}
                action={m.common_kept_take()}
                onChoose={() => onSettle(other)}
              >
                {show(other)}
              </Side>
            ))}
          </div>
        </Notice>
      )}
      {kept.isLeft && <Notice live>{m.common_kept_left()}</Notice>}
      <AlertNotice>{kept.kept === 'page' && m.common_kept_page()}</AlertNotice>
    </>
  )
}

interface SideProps {
  title: string
  action: string
  onChoose: () => void
  children: ReactNode
}

function Side({ title, action, onChoose, children }: SideProps) {
  return (
    <section aria-label={title} className="flex flex-col items-start gap-2 rounded-md bg-surface p-3 text-ink">
      <p className="text-sm font-medium">{title}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <div tabIndex={0} className="max-h-60 w-full overflow-y-auto whitespace-pre-wrap wrap-anywhere">
        {children}
      </div>
      <Button size="small" onClick={onChoose}>
        {action}
      </Button>
    </section>
  )
}
