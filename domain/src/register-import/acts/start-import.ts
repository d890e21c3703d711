import { refuse } from '../../refuse.ts'
import { defineImportAct } from '../define-import-act.ts'

/** All rows are there: from now on they are applied, chunk by chunk, with nobody's help. */
export const startImport = defineImportAct({
  name: 'start',
  fits: ({ state }) => state === 'staging',
  isDone: ({ state }) => state === 'applying' || state === 'applied',
  decide({ chunks }, _, { staged, now }) {
    if (staged < chunks) return refuse('chunks-missing')
    return { fields: { state: 'applying', movedAt: now } }
  },
})
