import { possibleImportActs } from '@kopir/domain/register-import/decide-import-act'
import { isUnderWay } from '@kopir/domain/register-import/is-under-way'
import type { RegisterImport } from '@kopir/domain/register-import/register-import'
import { useState } from 'react'
import { allStaff } from '../../../entities/staff/data/staff-queries.ts'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { PersonName } from '../../../shared/ui/person-name.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { ShowMore } from '../../../shared/ui/show-more.tsx'
import { SourceLine } from '../../../shared/ui/source-line.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { undoSubject } from '../data/act-on-import.ts'
import { ImportFigures } from './import-figures.tsx'
import { MovedRows } from './moved-rows.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import { stateLabel, stateTone } from './words.ts'

const shownAtFirst = 10

/** The files that came in before, with what each of them changed, and the way back. */
export function PastImports({ imports }: { imports: readonly RegisterImport[] }) {
  const [shown, setShown] = useState(shownAtFirst)
  const [undoing, setUndoing] = useState<RegisterImport | null>(null)
  const past = imports.filter(({ state }) => !isUnderWay(state))
  return (
    <Section title={m.import_past()}>
      {past.length === 0 && <EmptyState title={m.import_past_none()} />}
      <ul className="flex flex-col gap-3">
        {past.slice(0, shown).map((one) => (
          <PastImport key={one.id} of={one} onUndo={() => setUndoing(one)} />
        ))}
      </ul>
      {past.length > shown && (
        <ShowMore shown={shown} total={past.length} onMore={() => setShown(shown + shownAtFirst)} />
      )}
      {undoing && <UndoDialog of={undoing} onClose={() => setUndoing(null)} onReopen={() => setUndoing(undoing)} />}
    </Section>
  )
}

function PastImport({ of: one, onUndo }: { of: RegisterImport; onUndo: () => void }) {
  const { data: staff = [] } = useLiveQuery(allStaff)
  const isWaiting = useWaitingSubjects().has(undoSubject(one))
  const who = staff.find(({ uid }) => uid === one.startedBy)?.displayName
  return (
    <Card as="li" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h3 className="font-semibold wrap-anywhere">
            <bdi>{one.fileName}</bdi>
          </h3>
          <SourceLine source={one.source} asOf={one.asOf} />
          <p className="text-sm text-ink-soft">
            <Time at={one.startedAt} precise />
            {who && (
              <>
                {' · '}
                <PersonName>{who}</PersonName>
              </>
            )}
          </p>
        </div>
        <Badge tone={stateTone(one.state)}>{stateLabel(one.state)}</Badge>
      </div>
      <ImportFigures of={one} />
      {one.undo && (
        <p className="max-w-text">
          {m.import_undo_reason()} <bdi lang={one.undo.lang}>{one.undo.reason}</bdi>
        </p>
      )}
      <MovedRows of={one} />
      {possibleImportActs(one).includes('undo') &&
        (isWaiting ? (
          <p className="text-ink-soft">{m.common_act_waits_here()}</p>
        ) : (
          <Button
            size="small"
            kind="danger"
            className="self-start"
            aria-label={m.import_undo_named({ file: one.fileName })}
            onClick={onUndo}
          >
            {m.import_undo()}
          </Button>
        ))}
    </Card>
  )
}
