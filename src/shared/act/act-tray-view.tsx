import { useEffect, useRef, useState } from 'react'
import { m } from '../i18n/messages.ts'
import { sendNow, type TrayAct } from './act-tray.ts'
import { TrayLine } from './tray-line.tsx'
import { useActTray } from './use-act-tray.ts'
import { useTakeBack } from './use-take-back.ts'

/** What the reader ordered and can still take back, and what failed; stands once in the shell. */
export function ActTrayView() {
  const acts = useActTray()
  const takeBack = useTakeBack()
  /** Where the reader was before they came here. */
  const cameFrom = useRef<HTMLElement | null>(null)
  const newest = acts.at(-1)
  const [announced, setAnnounced] = useState('')
  const announcement = newest ? sentence(newest) : ''
  useEffect(() => setAnnounced(announcement), [announcement])

  function send(id: number) {
    void sendNow(id)
    if (cameFrom.current?.isConnected) cameFrom.current.focus()
  }

  return (
    <>
      <p role="status" className="sr-only">
        {announced}
      </p>
      {acts.length > 0 && (
        <section
          aria-label={m.common_act_tray()}
          className="flex flex-col gap-2"
          onFocus={({ currentTarget, relatedTarget }) => {
            if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
              cameFrom.current = relatedTarget
          }}
        >
          {acts.map((act) => (
            <TrayLine key={act.id} act={act} onTakeBack={() => takeBack(act)} onSend={() => send(act.id)} />
          ))}
        </section>
      )}
    </>
  )
}

const sentence = ({ state, text, dueAt }: TrayAct) =>
  state === 'waiting'
    ? m.common_act_waits_said({ act: text, count: Math.round((dueAt - performance.now()) / 1_000) })
    : ''
