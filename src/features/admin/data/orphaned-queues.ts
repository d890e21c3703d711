import { queryOptions } from '@tanstack/react-query'
import { callFunction } from '../../../entities/callable/data/call-function.ts'

/** How much waits where nobody is appointed to act on it. */
export const orphanedQueues = queryOptions({
  queryKey: ['admin', 'orphaned-queues'],
  queryFn: async () => (await callFunction('orphanedQueues', {})).queues,
})
