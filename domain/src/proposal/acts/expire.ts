import { defineAct } from '../define-act.ts'

/** A returned text that its author left alone is withdrawn; the text is kept. */
export const expire = defineAct({
  name: 'expire',
  rows: [{ from: 'returned', to: 'withdrawn', by: 'system', via: 'schedule' }],
  decide: () => ({}),
})
