/**
 * The most documents that one list of a collection may have: no reader asks for more, and the rules give no more
 * (`takesAtMost`).
 */
export const listLimits = {
  actors: 100,
  blocks: 100,
  commitmentEvents: 500,
  commitments: 2_000,
  events: 500,
  forums: 500,
  importChunks: 50,
  officialFigures: 100,
  postCases: 100,
  postHistory: 100,
  posts: 500,
  proposals: 2_000,
  registerImports: 100,
  review: 500,
  roleChanges: 500,
  sessions: 200,
  versions: 100,
} as const
