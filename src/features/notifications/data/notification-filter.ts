import { defineFilter, oneOf } from '../../../shared/filter/define-filter.ts'

/** What the address of the notifications asks for. */
export const notificationFilter = defineFilter({ show: oneOf(['unread']) })
