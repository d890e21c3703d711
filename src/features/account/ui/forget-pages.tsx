import { useState } from 'react'
import { m } from '../../../shared/i18n/messages.ts'
import { forgetPages } from '../../../shared/offline/forget-pages.ts'
import { Button } from '../../../shared/ui/button.tsx'

/** Takes the pages that were read off this device, for somebody who reads on a shared one and has no account to leave. */
export function ForgetPages() {
  const [isDone, setDone] = useState(false)
  const forget = async () => {
    await forgetPages()
    setDone(true)
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button onClick={() => void forget()}>{m.privacy_forget_action()}</Button>
      <p role="status">{isDone && m.privacy_forget_done()}</p>
    </div>
  )
}
