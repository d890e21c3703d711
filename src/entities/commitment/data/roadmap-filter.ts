import { commitmentStates } from '@kopir/domain/commitment/states'
import { anyText, defineFilter, type FilterOf, oneOf } from '../../../shared/filter/define-filter.ts'

/** What the address of the roadmap asks for. */
export const roadmapFilter = defineFilter(
  {
    year: anyText(),
    // `open` is everything that is neither confirmed nor cancelled.
    state: oneOf([...commitmentStates, 'overdue', 'open']),
    theme: anyText(),
    // A department's id, or `akim_office` where no department was named.
    department: anyText(),
    // `proposal`, `forum`, `document`, or one of the last two with what it is: `forum:almaty-civic-forum-12`.
    source: anyText(),
  },
  ['year'],
)
export type RoadmapFilter = FilterOf<typeof roadmapFilter>
