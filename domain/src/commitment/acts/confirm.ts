import { defineAct } from '../define-act.ts'

/** The NGO side agrees that what was declared is done. */
export const confirm = defineAct({
  name: 'confirm',
  rows: [{ from: 'declared', to: 'confirmed', by: 'ngo_side', via: 'callable' }],
  decide: (_, __, { today }) => ({ patch: { confirmedOn: today }, follows: 'completion' }),
})
