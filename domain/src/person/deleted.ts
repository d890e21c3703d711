/** Stands in place of the uid of a person whose account is deleted: no account ever has it, and nobody is told under it. */
export const deletedUid = 'deleted'
