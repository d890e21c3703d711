import type { Draft } from '@kopir/domain/proposal/draft'
import { useState } from 'react'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { notify } from '../../../shared/ui/toast-store.ts'
import { deleteAccountDraft, watchAccountDrafts } from '../data/account-drafts.ts'
import { listDeviceDrafts, mergeDrafts, removeFromDevice } from '../data/device-drafts.ts'
import { draftPath } from './draft-path.ts'

/** What was begun and not sent, on this device and in the account. */
export function MyDrafts({ uid }: { uid: string }) {
  const places = usePlaces()
  const { data, error } = useLiveQuery<Draft[]>({ queryKey: ['drafts', uid] }, (push, fail) =>
    watchAccountDrafts(uid, push, fail),
  )
  const [onDevice, setOnDevice] = useState(() => listDeviceDrafts(uid))
  const drafts = mergeDrafts(onDevice, data ?? [])

  async function remove(id: string) {
    try {
      await deleteAccountDraft(uid, id)
      removeFromDevice(id)
      setOnDevice(listDeviceDrafts(uid))
    } catch (failure) {
      notify(errorText(failure), 'late')
    }
  }

  return (
    <Section title={m.proposals_my_drafts()}>
      {error && <Notice tone="late">{m.proposals_drafts_device_only()}</Notice>}
      {drafts.length === 0 ? (
        data || error ? (
          <EmptyState title={m.proposals_no_drafts()} />
        ) : (
          <Skeleton lines={2} />
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
                  <TextLink to={draftPath(draft)} lang={draft.lang} className="font-medium wrap-anywhere">
                    {draft.title.trim() || draft.body.trim().slice(0, 80) || m.proposals_untitled()}
                  </TextLink>
                  <span className="text-sm text-ink-soft">
                    {places.territoryName(draft.territoryId)} · <Time at={draft.updatedAt} precise />
                    {draft.proposalId && ` · ${m.proposals_draft_of_returned()}`}
                  </span>
                </div>
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={m.proposals_delete_draft({ title: draft.title.trim() || m.proposals_untitled() })}
                  onClick={() => remove(draft.id)}
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
