import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { Notice } from '../../../shared/ui/notice.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { draftSubject, draftTitle, listDeviceDrafts } from '../data/device-drafts.ts'
import { draftPath } from './draft-path.ts'

const shown = 3

/** What was begun on this device and not sent, beside a new form. */
export function UnfinishedDrafts({ exceptId }: { exceptId: string }) {
  const { uid } = useSignIn()
  const waiting = useWaitingSubjects()
  const drafts = listDeviceDrafts(uid).filter(({ id }) => id !== exceptId && !waiting.has(draftSubject(id)))
  if (drafts.length === 0) return null
  return (
    <Notice>
      <p className="font-medium">{m.proposals_unfinished()}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {drafts.slice(0, shown).map((draft) => (
          <li key={draft.id}>
            <TextLink to={draftPath(draft)} lang={draft.lang}>
              {draftTitle(draft)}
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
