import type { Commitment } from '@kopir/domain/commitment/commitment'
import { possibleCommitmentActs } from '@kopir/domain/commitment/possible-acts'
import { useState } from 'react'
import { CommitmentActDialog } from '../../../entities/commitment/ui/commitment-act-dialog.tsx'
import { useReader } from '../../../entities/staff/data/use-reader.ts'
import { subjectOf } from '../../../shared/act/subject.ts'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'

/** The word of the NGO side on a commitment that is said to be kept, for who may give it. */
export function CommitmentJudgement({ commitment }: { commitment: Commitment }) {
  const [asking, setAsking] = useState<'confirm' | 'refuse' | null>(null)
  const isDecided = useWaitingSubjects().has(subjectOf(commitment))
  const mayJudge = possibleCommitmentActs(commitment, useReader(), useNow()).includes('confirm')
  return (
    <>
      {isDecided && <p className="text-sm text-ink-soft">{m.common_act_waits_here()}</p>}
      {mayJudge && !isDecided && (
        <>
          <p className="text-sm">{m.proposals_commitment_judge()}</p>
          <div className="flex flex-wrap gap-2" data-print="hide">
            <Button kind="primary" size="small" onClick={() => setAsking('confirm')}>
              {m.proposals_commitment_confirm()}
            </Button>
            <Button size="small" onClick={() => setAsking('refuse')}>
              {m.proposals_commitment_refuse()}
            </Button>
          </div>
        </>
      )}
      {asking && (
        <CommitmentActDialog
          commitment={commitment}
          act={asking}
          onClose={() => setAsking(null)}
          onReopen={() => setAsking(asking)}
        />
      )}
    </>
  )
}
