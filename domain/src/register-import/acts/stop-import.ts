import { defineImportAct } from '../define-import-act.ts'

/** What was applied stays and can be undone; an import that has not started goes without a trace. */
export const stopImport = defineImportAct({
  name: 'stop',
  fits: ({ state }) => state === 'staging' || state === 'applying',
  isDone: ({ state }) => state === 'stopped',
  decide({ state }, _, { now }) {
    if (state === 'staging') return { dropped: true }
    return { fields: { state: 'stopped', movedAt: now, finishedAt: now } }
  },
})
