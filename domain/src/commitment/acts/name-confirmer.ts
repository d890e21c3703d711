import { refuse } from '../../refuse.ts'
import { defineAct } from '../define-act.ts'
import { openCommitmentStates } from '../states.ts'

/** The akim's office names the NGO that confirms what was committed to in a document or a plan, and in answer to nobody. */
export const nameConfirmer = defineAct({
  name: 'name_confirmer',
  rows: openCommitmentStates.map((from) => ({ from, to: from, by: 'akim_office', via: 'callable' })),
  request: ({ id }) => ({ ngoId: id }),
  needs: ['namedNgo'],
  blocked: ({ authorUid, ngoId }) => (authorUid === null && ngoId === null ? null : refuse('confirmer-already-named')),
  decide: ({ territoryId }, { ngoId }, { namedNgo }) =>
    namedNgo?.territoryId === territoryId ? { patch: { ngoId }, detail: { ngoId } } : refuse('ngo-unknown'),
})
