import type { RowJournal } from './import-chunk.ts'
import type { RegisterImport } from './register-import.ts'
import type { RowOutcome, UndoOutcome } from './staged-row.ts'

type Progress = Partial<RegisterImport>

const ended = ({ chunks }: RegisterImport, done: number, state: 'applied' | 'undone', now: Date) =>
  done < chunks ? null : { state, finishedAt: now }

/** An import after one more of its chunks was applied; the last one ends it. */
export function afterApplied(subject: RegisterImport, journal: readonly RowJournal[], now: Date): Progress {
  const done = subject.done + 1
  const count = (wanted: RowOutcome) => journal.filter(({ outcome }) => outcome === wanted).length
  const { created, changed, same, moved } = subject.outcomes
  const outcomes = {
    created: created + count('created'),
    changed: changed + count('changed'),
    same: same + count('same'),
    moved: moved + count('moved'),
  }
  return { done, outcomes, movedAt: now, ...ended(subject, done, 'applied', now) }
}

/** An import after one more of its chunks was gone back over, null for one that cannot be read; the first one ends it. */
export function afterReversed(subject: RegisterImport, journal: readonly RowJournal[] | null, now: Date): Progress {
  const done = subject.done + 1
  const end = ended(subject, done, 'undone', now)
  const count = (wanted: UndoOutcome) => (journal ?? []).filter(({ undone }) => undone === wanted).length
  const reversed = (subject.undo?.reversed ?? 0) + count('reversed')
  const kept = (subject.undo?.kept ?? 0) + count('kept')
  const failed = end ? subject.outcomes.created + subject.outcomes.changed - reversed - kept : 0
  return { done, undo: subject.undo && { ...subject.undo, reversed, kept, failed }, movedAt: now, ...end }
}
