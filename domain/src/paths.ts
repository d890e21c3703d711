/** Every Firestore path, once. Segments are ids; a path is relative to the database. */
export const paths = {
	territories: () => "territories",
	territory: (territoryId: string) => `territories/${territoryId}`,
	departments: () => "departments",
	department: (departmentId: string) => `departments/${departmentId}`,
	ngos: () => "ngos",
	ngo: (ngoId: string) => `ngos/${ngoId}`,
	ngoMembers: (ngoId: string) => `ngos/${ngoId}/members`,
	ngoMember: (ngoId: string, uid: string) => `ngos/${ngoId}/members/${uid}`,
	proposals: () => "proposals",
	proposal: (proposalId: string) => `proposals/${proposalId}`,
	proposalEvents: (proposalId: string) => `proposals/${proposalId}/events`,
	proposalEvent: (proposalId: string, rev: number) =>
		`proposals/${proposalId}/events/${rev}`,
	proposalReviews: (proposalId: string) => `proposals/${proposalId}/review`,
	proposalReview: (proposalId: string, rev: number) =>
		`proposals/${proposalId}/review/${rev}`,
	/** Who acted, per revision; nobody reads it but functions. */
	proposalActor: (proposalId: string, rev: number) =>
		`proposals/${proposalId}/private/actor_${rev}`,
	/** The hash of the code with which an NGO claims what it asked aloud. */
	proposalClaim: (proposalId: string) =>
		`proposals/${proposalId}/private/claim`,
	forums: () => "forums",
	forum: (forumId: string) => `forums/${forumId}`,
	sessions: (forumId: string) => `forums/${forumId}/sessions`,
	session: (forumId: string, sessionId: string) =>
		`forums/${forumId}/sessions/${sessionId}`,
	posts: (forumId: string, sessionId: string) =>
		`forums/${forumId}/sessions/${sessionId}/posts`,
	post: (forumId: string, sessionId: string, postId: string) =>
		`forums/${forumId}/sessions/${sessionId}/posts/${postId}`,
	postOriginal: (forumId: string, sessionId: string, postId: string) =>
		`forums/${forumId}/sessions/${sessionId}/posts/${postId}/private/original`,
	commitments: () => "commitments",
	commitment: (commitmentId: string) => `commitments/${commitmentId}`,
	numbering: (territoryId: string, year: number) =>
		`numbering/${territoryId}_${year}`,
	person: (uid: string) => `people/${uid}`,
	notifications: (uid: string) => `people/${uid}/notifications`,
	notification: (uid: string, id: string) =>
		`people/${uid}/notifications/${id}`,
	drafts: (uid: string) => `people/${uid}/drafts`,
	draft: (uid: string, draftId: string) => `people/${uid}/drafts/${draftId}`,
	staff: () => "staff",
	staffMember: (uid: string) => `staff/${uid}`,
	statistics: (territoryId: string) => `statistics/${territoryId}`,
	statisticsMonth: (territoryId: string, month: string) =>
		`statistics/${territoryId}/months/${month}`,
	officialFigures: (territoryId: string) =>
		`statistics/${territoryId}/officialFigures`,
	officialFigure: (territoryId: string, id: string) =>
		`statistics/${territoryId}/officialFigures/${id}`,
	/** The single-flight lease of a recount; see docs/decisions. */
	recount: (territoryId: string) => `statistics/${territoryId}/private/recount`,
	publishedRegistry: (territoryId: string) => `published/${territoryId}`,
	publishedPart: (territoryId: string, part: number) =>
		`published/${territoryId}/parts/${part}`,
} as const;
