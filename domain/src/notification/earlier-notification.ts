/** A stored notification in today's form: at first every one was of a proposal's step and named no kind. */
export function fromEarlier(stored: Record<string, unknown>): Record<string, unknown> {
  if ('kind' in stored) return stored
  const { proposalId, rev, ...same } = stored
  return { kind: 'proposal-step', subject: { proposalId, rev }, ...same }
}
