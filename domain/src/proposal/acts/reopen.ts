import { defineAct } from '../define-act.ts'

/** A commitment was cancelled: the author has the word on the answer again, and may dispute it once more. */
export const reopen = defineAct({
  name: 'reopen',
  rows: [
    { from: 'answered', to: 'answered', by: 'system', via: 'callable' },
    { from: 'in_progress', to: 'answered', by: 'system', via: 'callable' },
  ],
  decide: (_, __, { today }) => ({ patch: { reopenedOn: today }, outcome: null }),
})
