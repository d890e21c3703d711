import { refuse } from '../../refuse.ts'
import { defineImportAct } from '../define-import-act.ts'

/** Rows of the settled plan are laid down, chunk by chunk in whatever order. The same chunk again takes its place. */
export const stageRows = defineImportAct({
  name: 'stage',
  fits: ({ state }) => state === 'staging',
  decide({ chunks }, { n, rows }, { districtIds }) {
    const isKnown = (districtId: string | null | undefined) => !districtId || districtIds.has(districtId)
    if (n >= chunks || !rows.every(({ after }) => isKnown(after.districtId))) return refuse('invalid-request')
    return { chunk: { n, rows } }
  },
})
