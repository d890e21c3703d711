import { CloudCheck, HardDrive, TriangleAlert } from 'lucide-react'
import { m } from '../../../shared/i18n/messages.ts'
import type { KeptDraft } from './use-draft.ts'

/** Where the text is safe at this moment. */
export function DraftStatus({ kept }: { kept: KeptDraft['kept'] }) {
  const shown = {
    untouched: { Icon: HardDrive, text: m.proposals_kept_untouched() },
    device: { Icon: HardDrive, text: m.proposals_kept_device() },
    account: { Icon: CloudCheck, text: m.proposals_kept_account() },
    page: { Icon: TriangleAlert, text: m.proposals_kept_page() },
  }[kept]
  return (
    <p className="flex items-center gap-2 text-sm text-ink-soft" data-kept={kept}>
      <shown.Icon aria-hidden className="size-4 shrink-0" />
      {shown.text}
    </p>
  )
}
