import { type Block, blockSchema } from '@kopir/domain/block/block'
import { listLimits } from '@kopir/domain/list-limits'
import { paths } from '@kopir/domain/paths'
import { watchList } from '../../../shared/firebase/documents.ts'
import type { Listener } from '../../../shared/query/live-query.ts'

/** The latest blocks of a person or of a territory, the newest first. */
export const watchBlocks = (field: 'uid' | 'territoryId', value: string, listener: Listener<Block[]>) =>
  watchList(
    ({ db, collection, query, where, orderBy, limit }) =>
      query(collection(db, paths.blocks()), where(field, '==', value), orderBy('at', 'desc'), limit(listLimits.blocks)),
    blockSchema,
    listener,
  )
