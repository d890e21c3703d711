import { useState } from 'react'
import { ActDialog } from '../../../shared/act/act-dialog.tsx'
import { ActFailure } from '../../../shared/act/act-failure.tsx'
import { sendAll } from '../../../shared/act/act-tray.ts'
import { useAct } from '../../../shared/act/use-act.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { unsentTexts } from '../../../shared/kept/kept-store.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { leaveDevice, writesSent } from '../data/leave-device.ts'

/** How long signing out waits for writes that are on their way before it asks. */
const patienceMs = 1_000

interface Unsent {
  /** Texts that are kept here and nowhere else. */
  texts: string[]
  /** Something that was written still waits for the connection. */
  isWaiting: boolean
}

/** What signing out would take away for good. */
async function findUnsent(uid: string): Promise<Unsent> {
  const isSent = await Promise.race([
    writesSent().then(() => true),
    new Promise<false>((resolve) => setTimeout(resolve, patienceMs, false)),
  ])
  return { texts: unsentTexts(uid), isWaiting: !isSent }
}

/** Signing out leaves nothing on the device: what was not sent is shown first, and its person may stay. */
export function LeaveSection({ uid }: { uid: string }) {
  const [unsent, setUnsent] = useState<Unsent | null>(null)
  const leave = useAct({
    run: leaveDevice,
    // A full load: nothing of the person stays in memory either.
    onDone: () => location.replace('/'),
  })
  const look = useAct({
    run: async () => {
      // What waits was ordered and not taken back.
      await sendAll()
      return findUnsent(uid)
    },
    onDone: (found) => {
      if (found.texts.length === 0 && !found.isWaiting) return leave.send()
      setUnsent(found)
      if (!found.isWaiting) return
      const sent = () => setUnsent((open) => open && { texts: unsentTexts(uid), isWaiting: false })
      writesSent().then(sent, () => undefined)
    },
  })

  return (
    <Section title={m.account_device_title()}>
      <p className="max-w-text text-ink-soft">{m.account_device_text()}</p>
      {!unsent && <ActFailure failure={look.failure ?? leave.failure} />}
      <div>
        <Button busy={look.busy || leave.busy} onClick={() => look.send()}>
          {m.account_sign_out()}
        </Button>
      </div>
      {unsent && (
        <ActDialog
          title={m.account_leave_question()}
          confirm={m.account_leave_anyway()}
          danger
          busy={leave.busy}
          failure={leave.failure}
          onClose={() => setUnsent(null)}
          onConfirm={leave.send}
        >
          <p role="status">{unsent.isWaiting ? m.account_leave_waiting() : ''}</p>
          {unsent.texts.length > 0 && (
            <>
              <p>{m.account_leave_texts()}</p>
              <ul className="flex max-h-60 list-disc flex-col gap-1 overflow-y-auto pl-5">
                {unsent.texts.map((text, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two texts may begin alike, and the list stands still
                  <li key={index} className="wrap-anywhere">
                    {text}
                  </li>
                ))}
              </ul>
            </>
          )}
        </ActDialog>
      )}
    </Section>
  )
}
