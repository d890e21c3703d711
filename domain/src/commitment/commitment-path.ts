interface Place {
  id: string
  territoryId: string
  year: number
  /** The proposal in answer to which it was made. */
  proposalId: string | null
}

/**
 * Where a commitment is shown and acted on, as a path below the site's address: with its proposal, else on the roadmap. There
 * the address names it before the `#` as well: what stands behind that reaches nobody who shows a preview of a link.
 */
export const commitmentPath = ({ id, territoryId, year, proposalId }: Place): string =>
  proposalId === null
    ? `/${territoryId}/roadmap?year=${year}&commitment=${encodeURIComponent(id)}#${encodeURIComponent(id)}`
    : `/${territoryId}/proposals/${proposalId}#${encodeURIComponent(id)}`
