import { type FormEvent, type RefObject, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { focusFirstMistake } from './first-mistake.ts'

export interface CheckedForm<Problems> {
  /** Belongs on the element that holds the fields. */
  ref: RefObject<HTMLFormElement | null>
  /** What is wrong beside which field; null when nothing is, and until the reader tries to send it so. */
  problems: Problems | null
  submit: (event?: FormEvent) => void
}

/**
 * A form that is checked when it is sent: `problems` are what is wrong with it now (null or nothing in it: `send` is
 * called). The first mistake gets the focus; from then on each one is told until it is corrected. `forget` is called where
 * there are mistakes: how an earlier attempt failed is not told beside them.
 */
export function useCheckedForm<Problems extends object>(
  problems: Problems | null,
  send: () => void,
  forget: () => void = () => {},
): CheckedForm<Problems> {
  const ref = useRef<HTMLFormElement>(null)
  const [isAttempted, setAttempted] = useState(false)
  const found = problems && Object.keys(problems).length > 0 ? problems : null

  function submit(event?: FormEvent) {
    event?.preventDefault()
    // The mistakes have to be on the page before one of them can be gone to.
    flushSync(() => setAttempted(found !== null))
    if (!found) return send()
    forget()
    if (ref.current) focusFirstMistake(ref.current)
  }
  return { ref, problems: isAttempted ? found : null, submit }
}
