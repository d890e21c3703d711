import type { Block } from '@kopir/domain/block/block'
import { loadCode } from '../../../shared/load-code.ts'
import type { LiveSource } from '../../../shared/query/live-query.ts'

const openStore = () => loadCode(() => import('./block-store.ts'))

/** The reader's own blocks, the newest first. */
export const ownBlocks = (uid: string | null): LiveSource<Block[]> => ({
  queryKey: ['blocks', 'person', uid],
  enabled: uid !== null,
  watch: async (listener) => (await openStore()).watchBlocks('uid', uid ?? '', listener),
})

/** The blocks of a territory, the newest first. */
export const blocksOf = (territoryId: string): LiveSource<Block[]> => ({
  queryKey: ['blocks', 'territory', territoryId],
  watch: async (listener) => (await openStore()).watchBlocks('territoryId', territoryId, listener),
})
