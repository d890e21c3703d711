import { forumKinds } from '@kopir/domain/forum/discussion'
import { defineFilter, oneOf } from '../../../shared/filter/define-filter.ts'

/** What the address of the list of forums asks for. */
export const forumFilter = defineFilter({ kind: oneOf(forumKinds) })
