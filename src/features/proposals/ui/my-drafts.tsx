import type { Draft } from '@kopir/domain/proposal/draft'
import { useRef, useState } from 'react'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { useAct } from '../../../shared/act/use-act.ts'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { accountDraftsOf, deleteAccountDraft } from '../data/account-drafts.ts'
import { carryDraft, draftSubject, draftTitle, listDeviceDrafts, mergeDrafts } from '../data/device-drafts.ts'
import { draftPath } from './draft-path.ts'

/** What was begun and not sent, on this device and in the account. */
export function MyDrafts({ uid }: { uid: string }) {
  const places = usePlaces()
  const { data, error } = useLiveQuery(accountDraftsOf(uid))
  const [onDevice, setOnDevice] = useState(() => listDeviceDrafts(uid))
  const waiting = useWaitingSubjects()
  const drafts = mergeDrafts(onDevice, data ?? []).filter(({ id }) => !waiting.has(draftSubject(id)))
  const [returned, setReturned] = useState<string | null>(null)
  const returnedLink = useRef<HTMLAnchorElement>(null)
  const removing = useAct({
    run: (draft: Draft) => deleteAccountDraft(uid, draft),
    waits: (draft) => ({
      subject: draftSubject(draft.id),
      text: m.common_act_named({ act: m.proposals_discard(), title: draftTitle(draft) }),
    }),
    carries: ({ id }) => [carryDraft(id, uid)],
    said: () => m.proposals_discarded(),
    onTakenBack: ({ id }) => setReturned(id),
    onDone: () => setOnDevice(listDeviceDrafts(uid)),
    focusBack: returnedLink,
    failsInPassing: true,
  })

  return (
    <Section title={m.proposals_my_drafts()}>
      {error && <Notice tone="late">{m.proposals_drafts_device_only()}</Notice>}
      {drafts.length === 0 ? (
        data ? (
          <EmptyState title={m.proposals_no_drafts()} />
        ) : (
          !error && <Skeleton lines={2} />
        )
      ) : (
        <Card className="p-0! sm:p-0!">
          <ul className="divide-y divide-line">
            {drafts.map((draft) => (
              <li
                key={draft.id}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-5"
              >
                <div className="flex min-w-0 flex-1 basis-64 flex-col">
                  <TextLink
                    ref={draft.id === returned ? returnedLink : undefined}
                    to={draftPath(draft)}
                    lang={draft.lang}
                    className="font-medium wrap-anywhere"
                  >
                    {draftTitle(draft)}
                  </TextLink>
                  <span className="text-sm text-ink-soft">
                    {places.territoryName(draft.territoryId)} · <Time at={draft.updatedAt} precise />
                    {draft.proposalId && ` · ${m.proposals_draft_of_returned()}`}
                  </span>
                </div>
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={m.proposals_delete_draft({ title: draftTitle(draft) })}
                  onClick={() => removing.send(draft)}
                >
                  {m.proposals_delete()}
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Section>
  )
}
