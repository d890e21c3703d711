/** Every Firestore path, once. Segments are ids; a path is relative to the database. */
export const paths = {
  territories: () => 'territories',
  territory: (territoryId: string) => `territories/${territoryId}`,
  departments: () => 'departments',
  department: (departmentId: string) => `departments/${departmentId}`,
  ngos: () => 'ngos',
  ngo: (ngoId: string) => `ngos/${ngoId}`,
  ngoMembers: (ngoId: string) => `ngos/${ngoId}/ngoMembers`,
  ngoMember: (ngoId: string, uid: string) => `ngos/${ngoId}/ngoMembers/${uid}`,
  /** Collection group: the members of every NGO. */
  allNgoMembers: () => 'ngoMembers',
  proposals: () => 'proposals',
  proposal: (proposalId: string) => `proposals/${proposalId}`,
  proposalEvents: (proposalId: string) => `proposals/${proposalId}/events`,
  proposalEvent: (proposalId: string, rev: number) => `proposals/${proposalId}/events/${rev}`,
  proposalReviews: (proposalId: string) => `proposals/${proposalId}/review`,
  proposalReview: (proposalId: string, rev: number) => `proposals/${proposalId}/review/${rev}`,
  proposalActors: (proposalId: string) => `proposals/${proposalId}/actors`,
  /** The text as it was at a revision, for its author and the moderators. */
  proposalVersions: (proposalId: string) => `proposals/${proposalId}/versions`,
  proposalVersion: (proposalId: string, rev: number) => `proposals/${proposalId}/versions/${rev}`,
  /** Who acted, per revision; each of them reads their own. */
  proposalActor: (proposalId: string, rev: number) => `proposals/${proposalId}/actors/${rev}`,
  /** Collection group: who acted on any proposal. */
  allProposalActors: () => 'actors',
  /** The hash of the code with which an NGO claims what it asked aloud. */
  proposalClaim: (proposalId: string) => `proposals/${proposalId}/claims/code`,
  /** Collection group: the claims of every proposal. */
  allClaims: () => 'claims',
  forums: () => 'forums',
  forum: (forumId: string) => `forums/${forumId}`,
  sessions: (forumId: string) => `forums/${forumId}/sessions`,
  /** Collection group: the sessions of every forum. */
  allSessions: () => 'sessions',
  session: (forumId: string, sessionId: string) => `forums/${forumId}/sessions/${sessionId}`,
  posts: (forumId: string, sessionId: string) => `forums/${forumId}/sessions/${sessionId}/posts`,
  post: (forumId: string, sessionId: string, postId: string) =>
    `forums/${forumId}/sessions/${sessionId}/posts/${postId}`,
  /** Collection group: the posts of every session. */
  allPosts: () => 'posts',
  /** What was done to a post and what stood there before, by its rev. */
  postStep: (forumId: string, sessionId: string, postId: string, rev: number | string) =>
    `forums/${forumId}/sessions/${sessionId}/posts/${postId}/postHistory/${rev}`,
  /** Collection group: the history of every post. */
  allPostSteps: () => 'postHistory',
  /** Who acted on a post, per revision; nobody reads it but functions. */
  postActor: (forumId: string, sessionId: string, postId: string, rev: number) =>
    `forums/${forumId}/sessions/${sessionId}/posts/${postId}/postActors/${rev}`,
  /** Collection group: who acted on any post. */
  allPostActors: () => 'postActors',
  /** What moderators have to look at. */
  postCase: (forumId: string, sessionId: string, postId: string) =>
    `forums/${forumId}/sessions/${sessionId}/posts/${postId}/postCases/case`,
  /** Collection group: the cases of every post. */
  allPostCases: () => 'postCases',
  /** That a reader reported a post; nobody reads it but functions. */
  postReport: (forumId: string, sessionId: string, postId: string, uid: string) =>
    `forums/${forumId}/sessions/${sessionId}/posts/${postId}/postReports/${uid}`,
  /** Collection group: the reports of every post. */
  allPostReports: () => 'postReports',
  commitments: () => 'commitments',
  commitment: (commitmentId: string) => `commitments/${commitmentId}`,
  commitmentEvents: (commitmentId: string) => `commitments/${commitmentId}/commitmentEvents`,
  commitmentEvent: (commitmentId: string, rev: number) => `commitments/${commitmentId}/commitmentEvents/${rev}`,
  /** Collection group: the steps of every commitment. */
  allCommitmentEvents: () => 'commitmentEvents',
  commitmentActors: (commitmentId: string) => `commitments/${commitmentId}/commitmentActors`,
  /** Who acted, per revision; nobody reads it but functions. */
  commitmentActor: (commitmentId: string, rev: number) => `commitments/${commitmentId}/commitmentActors/${rev}`,
  /** Collection group: who acted on any commitment. */
  allCommitmentActors: () => 'commitmentActors',
  numbering: (territoryId: string, year: number) => `numbering/${territoryId}_${year}`,
  person: (uid: string) => `people/${uid}`,
  notifications: (uid: string) => `people/${uid}/notifications`,
  notification: (uid: string, id: string) => `people/${uid}/notifications/${id}`,
  /** Collection group: the notifications of everybody. */
  allNotifications: () => 'notifications',
  /** An account that its person has ordered to be deleted, until it is. */
  deletion: (uid: string) => `deletions/${uid}`,
  drafts: (uid: string) => `people/${uid}/drafts`,
  draft: (uid: string, draftId: string) => `people/${uid}/drafts/${draftId}`,
  /** How much a person has written: what the rules count by. */
  writing: (uid: string, of: 'posts' | 'drafts' | 'submissions') => `people/${uid}/writing/${of}`,
  /** Until when a person is kept from writing, by territory; what the rules read. */
  writingBlock: (uid: string) => `writingBlocks/${uid}`,
  blocks: () => 'blocks',
  block: (blockId: string) => `blocks/${blockId}`,
  /** Who blocked a person, and who decided; nobody reads it but functions. */
  blockActor: (blockId: string, act: string) => `blocks/${blockId}/blockActors/${act}`,
  /** Collection group: who acted on any block. */
  allBlockActors: () => 'blockActors',
  staff: () => 'staff',
  staffMember: (uid: string) => `staff/${uid}`,
  /** Every change of a role. */
  roleChanges: () => 'roleChanges',
  roleChange: (id: string) => `roleChanges/${id}`,
  statistics: (territoryId: string) => `statistics/${territoryId}`,
  statisticsMonths: (territoryId: string) => `statistics/${territoryId}/months`,
  statisticsMonth: (territoryId: string, month: string) => `statistics/${territoryId}/months/${month}`,
  officialFigures: (territoryId: string) => `statistics/${territoryId}/officialFigures`,
  officialFigure: (territoryId: string, id: string) => `statistics/${territoryId}/officialFigures/${id}`,
  registerImports: () => 'registerImports',
  registerImport: (importId: string) => `registerImports/${importId}`,
  /** The rows of an import, part by part, with the journal of what they changed. */
  importChunks: (importId: string) => `registerImports/${importId}/importChunks`,
  importChunk: (importId: string, n: number) => `registerImports/${importId}/importChunks/${n}`,
  /** Which import keeps a territory for itself; nobody reads it but functions. */
  importLock: (territoryId: string) => `importLocks/${territoryId}`,
  /** The single-flight lease of a recount; see docs/decisions. */
  recount: (territoryId: string) => `statistics/${territoryId}/recounts/state`,
  /** Which migrations of `migrations` ran here. */
  migration: (id: string) => `migrations/${id}`,
  publishedRegistries: () => 'published',
  publishedRegistry: (territoryId: string) => `published/${territoryId}`,
  publishedPart: (territoryId: string, part: number) => `published/${territoryId}/parts/${part}`,
  /** The register as it stood when a month ended. */
  publishedMonth: (territoryId: string, month: string) => `published/${territoryId}/registerMonths/${month}`,
} as const
