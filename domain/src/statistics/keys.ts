// Apart from the schema: lists and addresses use these keys, too, and load no validation.

/** The owner of what no department answers for. */
export const akimOffice = 'akim_office'
/** In place of a due day, for what has no deadline. */
export const noDueDay = 'none'
/** In place of a district's id, for an NGO of which it is not known. */
export const unknownDistrict = 'unknown'
