import type { Draft } from '@kopir/domain/proposal/draft'
import { newProposalPath } from '../../../entities/proposal/data/new-proposal-path.ts'

/** Where a draft is written on. */
export const draftPath = ({ territoryId, id }: Pick<Draft, 'territoryId' | 'id'>) =>
  newProposalPath(territoryId, { draft: id })
