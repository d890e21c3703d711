import { randomUUID } from 'node:crypto'
import { plannedCommitment } from '../../../domain/src/commitment/fixtures.ts'
import { paths } from '../../../domain/src/paths.ts'
import { admin } from '../../functions/support/admin.ts'

/** Lays out a line of Almaty's roadmap that answers nobody: the akim's office has to name who confirms it. */
export async function layUnnamed(title: string): Promise<void> {
  const { id, ...fields } = plannedCommitment({
    id: `unnamed-${randomUUID()}`,
    title,
    authorUid: null,
    source: { kind: 'document', id: null, label: 'Белсенді мегаполис' },
  })
  await admin.doc(paths.commitment(id)).create(fields)
}
