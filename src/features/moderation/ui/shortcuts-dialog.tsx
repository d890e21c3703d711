import { m } from '../../../shared/i18n/messages.ts'
import { Dialog } from '../../../shared/ui/dialog.tsx'

interface ShortcutsDialogProps {
  open: boolean
  onClose: () => void
}

/** What the keys of the queue do. */
export function ShortcutsDialog({ open, onClose }: ShortcutsDialogProps) {
  const keys: [string, string][] = [
    ['J', m.moderation_key_next()],
    ['K', m.moderation_key_previous()],
    ['P', m.moderation_publish()],
    ['R', m.moderation_return()],
    ['X', m.moderation_reject()],
    ['Ctrl + Enter', m.moderation_key_send()],
    ['Esc', m.moderation_key_cancel()],
    ['?', m.moderation_shortcuts()],
  ]
  return (
    <Dialog open={open} onClose={onClose} title={m.moderation_shortcuts()}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {keys.map(([key, text]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-sm border border-line-strong bg-sunken px-2 py-0.5 font-medium">{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-ink-soft">{m.moderation_keys_place()}</p>
    </Dialog>
  )
}
