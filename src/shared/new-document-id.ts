/** An id for a document that the client creates, twenty characters as Firestore's own: ordered twice, it is created once. */
export const newDocumentId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 20)
