/** Under which keys proposals are kept. Who reads belongs to the key where signing in may open what was closed. */
export const proposalKeys = {
  detail: (id: string, uid: string | null) => ['proposals', 'detail', id, uid],
  events: (id: string) => ['proposals', 'events', id],
  review: (id: string, uid: string | null) => ['proposals', 'review', id, uid],
  versions: (id: string, uid: string | null) => ['proposals', 'versions', id, uid],
  ownActs: (id: string, uid: string | null) => ['proposals', 'own-acts', id, uid],
  ofAuthor: (uid: string) => ['proposals', 'author', uid],
  submitted: (territoryId: string, count: number) => ['proposals', 'submitted', territoryId, count],
  submittedCount: (territoryId: string) => ['proposals', 'submitted', territoryId, 'count'],
  assigned: (territoryId: string, departmentIds: readonly string[]) => [
    'proposals',
    'assigned',
    territoryId,
    departmentIds,
  ],
  helped: (territoryId: string, departmentIds: readonly string[]) => [
    'proposals',
    'helped',
    territoryId,
    departmentIds,
  ],
  ofOffice: (territoryId: string, state: string) => ['proposals', 'office', territoryId, state],
}
