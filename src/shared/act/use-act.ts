import { useMutation } from '@tanstack/react-query'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { AppError } from '../app-error.ts'
import { prepareCalls } from '../firebase/call.ts'
import { errorText } from '../i18n/error-text.ts'
import type { Carried } from '../kept/kept-text.ts'
import { notify } from '../ui/toast-store.ts'
import { waitMs } from './act-settings.ts'
import { layIn, makeWay } from './act-tray.ts'

export interface ActOptions<Input, Answer> {
  /** Carries the act out; what it throws becomes `failure`. */
  run: (input: Input) => Promise<Answer>
  /**
   * The act waits in the tray, where it can be taken back, for as long as the person wants acts to wait: on what it acts
   * (`subjectOf`), how it is called there, and whether the page is needed to carry it out (a person's own write under the
   * rules). A failure is then told by the tray.
   */
  waits?: ((input: Input) => { subject: string; text: string; needsPage?: boolean }) | undefined
  /**
   * What was typed and chosen for it, as it stands when the act is ordered. The act is refused once it stands in other words,
   * and what went out is no longer kept when the act is done.
   */
  carries?: ((input: Input) => readonly Carried[]) | undefined
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

interface Ordered<Input> {
  input: Input
  carried: readonly Carried[]
}

/** An act that the reader orders from a screen: sent once, its failure kept for `ActFailure`, its success said in passing. */
export function useAct<Input = void, Answer = unknown>(options: ActOptions<Input, Answer>): Act<Input> {
  const { run, waits, carries, goOn, focus, focusBack, failsInPassing } = options
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

  async function carryOut({ input, carried }: Ordered<Input>): Promise<Answer> {
    if (carried.some(({ isChanged }) => isChanged())) throw new AppError('text-changed')
    return run(input)
  }

  function tellDone(answer: Answer, { input, carried }: Ordered<Input>) {
    const { said, onDone } = latest.current
    for (const { leave } of carried) leave()
    if (said) notify(said(answer, input))
    onDone?.(answer, input)
  }

  const { mutate, isPending, variables, error, reset } = useMutation<Answer, Error, Ordered<Input>>({
    mutationFn: carryOut,
    onSuccess: (answer, ordered) => {
      latest.current.goOn?.(ordered.input)
      tellDone(answer, ordered)
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
    const ordered = { input, carried: carries?.(input) ?? [] }
    const waiting = waits?.(input)
    // Without a connection it cannot be sent: better told now, beside what was typed.
    const wait = navigator.onLine ? waitMs() : 0
    if (waiting && wait > 0) {
      const isLaidIn = layIn({
        ...waiting,
        waitMs: wait,
        send: async () => tellDone(await carryOut(ordered), ordered),
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
    if (waiting && !makeWay(waiting.subject)) return
    underWay.current = true
    mutate(ordered)
  }
  return { send, busy: isPending, input: variables?.input, failure: error, clear: reset }
}
