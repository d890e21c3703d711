import { CloudCheck, HardDrive } from 'lucide-react'
import { m } from '../../../shared/i18n/messages.ts'
import type { KeptDraft } from './use-draft.ts'

/** Where the text is safe at this moment; that it is not is told by `KeptNotice`. */
export function DraftStatus({ safe }: { safe: KeptDraft['safe'] }) {
  if (safe === 'page') return null
  const shown = {
    untouched: { Icon: HardDrive, text: m.proposals_kept_untouched() },
    device: { Icon: HardDrive, text: m.proposals_kept_device() },
    account: { Icon: CloudCheck, text: m.proposals_kept_account() },
  }[safe]
  return (
    <p className="flex items-center gap-2 text-sm text-ink-soft" data-kept={safe}>
      <shown.Icon aria-hidden className="size-4 shrink-0" />
      {shown.text}
    </p>
  )
}
