import { useMutation } from '@tanstack/react-query'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { prepareCalls } from '../firebase/call.ts'
import { errorText } from '../i18n/error-text.ts'
import { notify } from '../ui/toast-store.ts'
import { waitMs } from './act-settings.ts'
import { layIn } from './act-tray.ts'

export interface ActOptions<Input, Answer> {
  /** Carries the act out; what it throws becomes `failure`. */
  run: (input: Input) => Promise<Answer>
  /**
   * The act waits in the tray, where it can be taken back, for as long as the person wants acts to wait: on what it acts
   * (`subjectOf`), how it is called there, and whether the page is needed to carry it out (a person's own write under the
   * rules). A failure is then told by the tray.
   */
  waits?: ((input: Input) => { subject: string; text: string; needsPage?: boolean }) | undefined
  /** The reader goes on, the form closes: at once where the act waits, else when it is done. */
  goOn?: (input: Input) => void
  /** An act that waited was taken back: the reader is where they were before it. */
  onTakenBack?: (input: Input) => void
  /** What is said in passing once it is done. */
  said?: ((answer: Answer, input: Input) => string) | undefined
  /** What follows once it is done; also when the reader has left the place where they acted. */
  onDone?: (answer: Answer, input: Input) => void
  /** Takes the focus when the reader goes on. Without it the focus stays where it is. */
  focus?: RefObject<HTMLElement | null>
  /** Takes the focus when the act was taken back and the reader is still here. */
  focusBack?: RefObject<HTMLElement | null>
  /** A failure is said in passing, too: for an act that has no place on the page to show it. */
  failsInPassing?: boolean
}

export interface Act<Input> {
  /** Orders the act; while one is under way a second order is not taken. */
  send: (input: Input) => void
  busy: boolean
  /** The last order, of which `busy` and `failure` tell. */
  input: Input | undefined
  failure: Error | null
  /** Forgets a failure: another attempt begins. */
  clear: () => void
}

/** An act that the reader orders from a screen: sent once, its failure kept for `ActFailure`, its success said in passing. */
export function useAct<Input = void, Answer = unknown>(options: ActOptions<Input, Answer>): Act<Input> {
  const { run, waits, goOn, focus, focusBack, failsInPassing } = options
  const underWay = useRef(false)
  const [turn, setTurn] = useState(0)
  const [turnBack, setTurnBack] = useState(0)
  // What follows is told of the screen as it is then.
  const latest = useRef(options)
  useLayoutEffect(() => {
    latest.current = options
  })

  const canWait = waits !== undefined
  useEffect(() => {
    if (canWait) prepareCalls()
  }, [canWait])

  function tellDone(answer: Answer, input: Input) {
    const { said, onDone } = latest.current
    if (said) notify(said(answer, input))
    onDone?.(answer, input)
  }

  const { mutate, isPending, variables, error, reset } = useMutation<Answer, Error, Input>({
    mutationFn: run,
    onSuccess: (answer, input) => {
      latest.current.goOn?.(input)
      tellDone(answer, input)
      setTurn((count) => count + 1)
    },
    onError: (failure) => failsInPassing && notify(errorText(failure), 'late'),
    onSettled: () => {
      underWay.current = false
    },
  })

  useEffect(() => {
    if (turn > 0) focus?.current?.focus()
  }, [turn, focus])
  useEffect(() => {
    if (turnBack > 0) focusBack?.current?.focus()
  }, [turnBack, focusBack])

  function send(input: Input) {
    // A second press comes before the page shows that the first one counted.
    if (underWay.current) return
    // Without a connection it cannot be sent: better told now, beside what was typed.
    const wait = waits && navigator.onLine ? waitMs() : 0
    if (waits && wait > 0) {
      const isLaidIn = layIn({
        ...waits(input),
        waitMs: wait,
        send: async () => tellDone(await run(input), input),
        giveBack: () => {
          latest.current.onTakenBack?.(input)
          setTurnBack((count) => count + 1)
        },
      })
      if (!isLaidIn) return
      reset()
      goOn?.(input)
      setTurn((count) => count + 1)
      return
    }
    underWay.current = true
    mutate(input)
  }
  return { send, busy: isPending, input: variables, failure: error, clear: reset }
}
