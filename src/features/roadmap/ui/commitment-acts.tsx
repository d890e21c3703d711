import type { Commitment } from '@kopir/domain/commitment/commitment'
import { possibleCommitmentActs } from '@kopir/domain/commitment/possible-acts'
import { useState } from 'react'
import { actWords } from '../../../entities/commitment/act-words.ts'
import { CommitmentActDialog, isSaid, type SaidAct } from '../../../entities/commitment/ui/commitment-act-dialog.tsx'
import { deskPath } from '../../../entities/staff/data/desk-filter.ts'
import { useReader } from '../../../entities/staff/data/use-reader.ts'
import { subjectOf } from '../../../shared/act/subject.ts'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'

/** What somebody who is signed in may do with a commitment now. */
export function CommitmentActs({ commitment }: { commitment: Commitment }) {
  const { title, territoryId } = commitment
  const [asked, setAsked] = useState<SaidAct | null>(null)
  const isWaiting = useWaitingSubjects().has(subjectOf(commitment))
  const possible = possibleCommitmentActs(commitment, useReader(), useNow())
  const acts = isWaiting ? [] : possible
  return (
    <>
      {acts.length > 0 && (
        <div className="flex flex-wrap gap-2" data-print="hide">
          {acts.filter(isSaid).map((act) => (
            <Button
              key={act}
              size="small"
              kind={act === 'confirm' || act === 'declare' ? 'primary' : 'secondary'}
              onClick={() => setAsked(act)}
            >
              {actWords(act).verb}
              <span className="sr-only">: {title}</span>
            </Button>
          ))}
          {acts.includes('name_confirmer') && (
            <LinkButton size="small" to={deskPath(territoryId, 'decide')}>
              {actWords('name_confirmer').verb}
              <span className="sr-only">: {title}</span>
            </LinkButton>
          )}
        </div>
      )}
      {asked && (
        <CommitmentActDialog
          key={asked}
          commitment={commitment}
          act={asked}
          onClose={() => setAsked(null)}
          onReopen={() => setAsked(asked)}
        />
      )}
    </>
  )
}
