import { useEffect, useEffectEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { isArrival } from './arrival.ts'
import { signInPath } from './sign-in-path.ts'
import { useSignIn } from './use-sign-in.ts'

/**
 * The text that the person has ordered to be sent and signs in for, and what the order says of it. In memory only: no
 * address and no later visit may send a text.
 */
let ordered: { name: string; detail: unknown } | null = null

interface SendAfterSignIn<Detail> {
  /** Names the text on this device. */
  name: string
  /** All that sending it depends on is known. */
  isReady: boolean
  /** Called once on the way back from signing in, if it can be sent still: that is for the caller to judge. */
  send: (detail: Detail) => void
}

/** Who sends a text before signing in signs in first, and it is sent on the way back. Returns what orders that. */
export function useSendAfterSignIn<Detail = void>({ name, isReady, send }: SendAfterSignIn<Detail>) {
  const { uid } = useSignIn()
  const navigate = useNavigate()
  const location = useLocation()
  const isBack = uid !== null && isReady && isArrival(location.state)
  const sendOrdered = useEffectEvent(() => {
    const order = ordered
    ordered = null
    if (order?.name === name) send(order.detail as Detail)
  })

  useEffect(() => {
    if (isBack) sendOrdered()
  }, [isBack])
  useEffect(() => {
    // Whoever stands before the text without having signed in has given up the order.
    if (uid === null) ordered = null
  }, [uid])

  return (detail: Detail) => {
    ordered = { name, detail }
    navigate(signInPath(location))
  }
}
