import { contentFields } from '../content.ts'
import { defineAuthorAct } from '../define-act.ts'

/** The author sends a returned text again. */
export const resubmit = defineAuthorAct({
  name: 'resubmit',
  rows: [{ from: 'returned', to: 'submitted', by: 'author', via: 'client' }],
  request: contentFields,
  decide: (_, content) => ({ patch: content }),
})
