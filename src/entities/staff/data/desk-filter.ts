import { workItem } from '@kopir/domain/proposal/work-path'
import { anyText, defineFilter, oneOf } from '../../../shared/filter/define-filter.ts'
import { filteredPath } from '../../../shared/filtered-path.ts'

/** The parts of the desk: what departments work on, then what the akim's office does. */
const deskTabs = ['answer', 'help', 'commitments', 'assign', 'disputes', 'decide', 'overdue'] as const
export type DeskTab = (typeof deskTabs)[number]

/** What the address of a desk asks for: a part of it, and the item that is worked on. */
export const deskFilter = defineFilter({ tab: oneOf(deskTabs), [workItem]: anyText() })

/** The desk of a territory. */
export const deskPath = (territoryId: string, tab?: DeskTab) => filteredPath(`/${territoryId}/desk`, tab ? { tab } : {})
