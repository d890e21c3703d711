import { refuse } from '../../refuse.ts'
import { addWorkingDays } from '../../time/working-days.ts'
import { defineAct } from '../define-act.ts'
import { hasClock } from '../kinds.ts'
import { isReadable } from '../readable.ts'
import { terms } from '../terms.ts'

/** A moderator publishes a text: it gets its number, and the clock of its answer starts; thanks have none. */
export const publish = defineAct({
  name: 'publish',
  rows: [{ from: 'submitted', to: 'published', by: 'moderator', via: 'callable' }],
  notAfter: ['enter'],
  needs: ['calendar', 'nextNumber'],
  blocked: (proposal) => (isReadable(proposal) ? null : refuse('text-unreadable')),
  decide({ kind }, __, { now, today, calendar, nextNumber }) {
    const dueOn = hasClock(kind) ? addWorkingDays(today, terms.answerDays, calendar) : null
    return { patch: { public: true, number: nextNumber, publishedAt: now, dueOn }, detail: { dueOn } }
  },
})
