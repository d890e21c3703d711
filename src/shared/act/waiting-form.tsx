import type { ReactNode, RefObject } from 'react'
import { m } from '../i18n/messages.ts'
import { Notice } from '../ui/notice.tsx'

interface WaitingFormProps {
  /** What is in the form was ordered and can still be taken back. */
  isWaiting: boolean
  /** Takes the focus from the form: `focus` of the act. */
  noticeRef: RefObject<HTMLParagraphElement | null>
  children: ReactNode
}

/** A form that stays while its act waits: it can be read, and changed again once the act is taken back. */
export function WaitingForm({ isWaiting, noticeRef, children }: WaitingFormProps) {
  return (
    <>
      {isWaiting && (
        <Notice>
          <p ref={noticeRef} tabIndex={-1}>
            {m.common_act_waits_here()}
          </p>
        </Notice>
      )}
      <div inert={isWaiting} className={isWaiting ? 'opacity-60' : undefined}>
        {children}
      </div>
    </>
  )
}
