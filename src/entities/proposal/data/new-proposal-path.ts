import { filteredPath } from '../../../shared/filtered-path.ts'

/** What the address of a new proposal may carry: a draft that is there, or a text to begin one with. */
interface Asked {
  draft?: string
  title?: string
  text?: string
}

/** Where a proposal is written; with nothing, where one begins anew. */
export const newProposalPath = (territoryId: string, asked: Asked = {}) =>
  filteredPath(`/${territoryId}/proposals/new`, { ...asked })

/** What an address asks for; empty where it does not. */
export const askedOfNewProposal = (params: URLSearchParams): Required<Asked> => ({
  draft: params.get('draft') ?? '',
  title: params.get('title') ?? '',
  text: params.get('text') ?? '',
})
