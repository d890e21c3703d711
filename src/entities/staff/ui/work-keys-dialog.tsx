import { useActSettings } from '../../../shared/act/act-settings.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { keyName } from '../../../shared/work-list/key-meaning.ts'
import { placesOf, type WorkMeaning } from '../data/work-keys.ts'
import { workMeaningLabel } from '../words.ts'

interface WorkKeysDialogProps {
  open: boolean
  /** What has a key here. */
  meanings: readonly WorkMeaning[]
  onClose: () => void
}

/** What the keys of a list of work do, and where they are changed. */
export function WorkKeysDialog({ open, meanings, onClose }: WorkKeysDialogProps) {
  const settings = useActSettings()
  const places = placesOf(settings)
  const keys: [string, string][] = [
    ...(settings.keys
      ? meanings.map((meaning): [string, string] => [keyName(places[meaning]) ?? '', workMeaningLabel(meaning)])
      : []),
    ['Ctrl + Enter', m.work_key_send()],
    ['Esc', m.work_key_cancel()],
    ...(settings.keys ? [['?', m.work_keys()] as [string, string]] : []),
  ]
  return (
    <Dialog open={open} onClose={onClose} title={m.work_keys()}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {keys.map(([key, text]) => (
          <div key={text} className="contents">
            <dt>
              <kbd className="rounded-sm border border-line-strong bg-sunken px-2 py-0.5 font-medium">{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-ink-soft">{settings.keys ? m.work_keys_place() : m.work_keys_off()}</p>
      <p>
        <TextLink to="/account">{m.work_keys_change()}</TextLink>
      </p>
    </Dialog>
  )
}
