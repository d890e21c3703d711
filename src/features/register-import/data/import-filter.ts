import { planGroups } from '@kopir/domain/register-import/plan'
import { anyText, defineFilter, type FilterOf, oneOf } from '../../../shared/filter/define-filter.ts'

/** Of which territory the page is and which lines of the plan it shows, as the address says. */
export const importFilter = defineFilter(
  { territoryId: anyText('territory'), group: oneOf(planGroups), reason: anyText(), q: anyText() },
  ['territoryId', 'group'],
)
export type ImportFilter = FilterOf<typeof importFilter>
