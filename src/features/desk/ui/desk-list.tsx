import type { Proposal } from '@kopir/domain/proposal/proposal'
import { workItem } from '@kopir/domain/proposal/work-path'
import { Keyboard } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { GoneNotice } from '../../../entities/proposal/ui/gone-notice.tsx'
import { useActKeys, useWorkKeys } from '../../../entities/staff/data/use-work-keys.ts'
import type { WorkMeaning } from '../../../entities/staff/data/work-keys.ts'
import { WorkKeysDialog } from '../../../entities/staff/ui/work-keys-dialog.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import type { LiveQueryResult } from '../../../shared/query/use-live-query.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { useWork, type WorkOnItem } from '../../../shared/work-list/use-work.ts'
import { WorkList } from '../../../shared/work-list/work-list.tsx'
import { DeskItem } from './desk-item.tsx'
import { DeskLine } from './desk-line.tsx'

export interface DeskListProps {
  /** Names the list for assistive technology. */
  label: string
  list: LiveQueryResult<Proposal[]>
  territoryId: string
  timeZone: string
  empty: ReactNode
  /** What may be done with the chosen one. */
  acts?: ((proposal: Proposal, item: WorkOnItem) => ReactNode) | undefined
}

const deskMeanings: WorkMeaning[] = ['next', 'previous', 'form', 'undo']

/** What waits, by deadline, and beside it the one that is worked on. Which one stands in the address. */
export function DeskList({ label, list, territoryId, timeZone, empty, acts }: DeskListProps) {
  const { data, error, retry } = list
  const work = useWork(data, { param: workItem, keepsGone: true })
  const { listed, current, asked } = work
  const [helping, setHelping] = useState(false)
  const region = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLDivElement>(null)
  useWorkKeys(work, region, () => setHelping(true))
  useActKeys(work, region, (meaning) => {
    if (meaning === 'form') form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  })

  if (error && !data) return <ErrorState error={error} retry={retry} />
  if (!data) return <Skeleton block="h-[50vh]" />
  return (
    <div className="flex flex-col gap-4">
      {error && <ErrorState error={error} retry={retry} />}
      {work.isGone && (
        <GoneNotice
          text={m.desk_item_gone()}
          page={`/${territoryId}/proposals/${asked}`}
          onNext={() => work.goTo(listed[0]?.id ?? null)}
        />
      )}
      {listed.length === 0 && !current ? (
        asked === null && <EmptyState headingRef={work.heading} title={empty} />
      ) : (
        <div ref={region} className="grid items-start gap-6 lg:grid-cols-[17rem_1fr]">
          <div className="flex min-w-0 flex-col gap-2">
            <WorkList
              label={label}
              work={work}
              line={(proposal) => <DeskLine proposal={proposal} timeZone={timeZone} />}
              className="max-h-72"
            />
            <Button size="small" className="self-start max-lg:hidden" onClick={() => setHelping(true)}>
              <Keyboard aria-hidden className="size-4" />
              {m.work_keys()}
            </Button>
          </div>
          {current && (
            <DeskItem key={current.id} proposal={current} timeZone={timeZone} headingRef={work.heading} formRef={form}>
              {acts?.(current, work.on(current))}
            </DeskItem>
          )}
        </div>
      )}
      <WorkKeysDialog open={helping} meanings={deskMeanings} onClose={() => setHelping(false)} />
    </div>
  )
}
