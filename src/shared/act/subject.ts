/** Names what is acted on in the revision that the reader saw: after another step it is something else. */
export const subjectOf = ({ id, rev }: { id: string; rev: number }) => `${id} ${rev}`
