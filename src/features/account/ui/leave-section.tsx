import { useState } from 'react'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { forgetDevice, signOut } from '../data/account-store.ts'

/** Two ways to leave: signing out, and leaving nothing on a shared computer. */
export function LeaveSection() {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function leave(how: () => Promise<void>) {
    setBusy(true)
    setError(null)
    try {
      await how()
      // A full load: nothing of the person stays in memory either.
      location.assign('/')
    } catch (failure) {
      setError(failure)
      setAsking(false)
      setBusy(false)
    }
  }

  return (
    <Section title={m.account_device_title()}>
      <p className="max-w-text text-ink-soft">{m.account_device_text()}</p>
      <div role="alert">{error !== null && <Notice tone="late">{errorText(error)}</Notice>}</div>
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} onClick={() => leave(signOut)}>
          {m.account_sign_out()}
        </Button>
        <Button kind="danger" busy={busy} onClick={() => setAsking(true)}>
          {m.account_forget()}
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={m.account_forget_question()}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{m.common_cancel()}</Button>
            <Button kind="danger" busy={busy} onClick={() => leave(forgetDevice)}>
              {m.account_forget_confirm()}
            </Button>
          </>
        }
      >
        <p>{m.account_forget_text()}</p>
      </Dialog>
    </Section>
  )
}
