interface Place {
  id: string
  territoryId: string
  year: number
  /** The proposal in answer to which it was made. */
  proposalId: string | null
}

/** Where a commitment is shown and acted on, as a path below the site's address: with its proposal, else on the roadmap. */
export const commitmentPath = ({ id, territoryId, year, proposalId }: Place): string =>
  proposalId === null
    ? `/${territoryId}/roadmap?year=${year}#${encodeURIComponent(id)}`
    : `/${territoryId}/proposals/${proposalId}#${encodeURIComponent(id)}`
