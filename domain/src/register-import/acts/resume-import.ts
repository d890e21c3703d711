import { defineImportAct } from '../define-import-act.ts'
import { stalledAfterMs } from '../import-limits.ts'

/** An import that stands still because an event was lost is touched, which raises another. One that moves is left alone. */
export const resumeImport = defineImportAct({
  name: 'resume',
  fits: ({ state }) => state === 'applying' || state === 'undoing',
  isDone: ({ state }) => state === 'applied' || state === 'undone',
  decide({ movedAt }, _, { now }) {
    return now.getTime() - movedAt.getTime() < stalledAfterMs ? {} : { fields: { movedAt: now } }
  },
})
