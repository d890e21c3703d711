import type { Draft } from '@kopir/domain/proposal/draft'

/** Where a draft is written on. */
export const draftPath = ({ territoryId, id }: Pick<Draft, 'territoryId' | 'id'>) =>
  `/${territoryId}/proposals/new?draft=${encodeURIComponent(id)}`
