import { m } from '../../../shared/i18n/messages.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { Notice } from '../../../shared/ui/notice.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { listDeviceDrafts } from '../data/device-drafts.ts'
import { draftPath } from './draft-path.ts'

const shown = 3

/** What was begun on this device and not sent, beside a new form. */
export function UnfinishedDrafts({ exceptId }: { exceptId: string }) {
  const { uid } = useSession()
  const drafts = listDeviceDrafts(uid).filter(({ id }) => id !== exceptId)
  if (drafts.length === 0) return null
  return (
    <Notice>
      <p className="font-medium">{m.proposals_unfinished()}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {drafts.slice(0, shown).map((draft) => (
          <li key={draft.id}>
            <TextLink to={draftPath(draft)} lang={draft.lang}>
              {draft.title.trim() || draft.body.trim().slice(0, 80) || m.proposals_untitled()}
            </TextLink>{' '}
            <span className="text-sm text-ink-soft">
              <Time at={draft.updatedAt} precise />
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
