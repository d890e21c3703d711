import { inLanguage } from '../../language.ts'
import { hasRole, type Staff, staffRoles } from '../../person/staff.ts'
import { contentFields } from '../content.ts'
import { defineCreation } from '../define-act.ts'

/** A secretary enters on the spot what an NGO asked aloud. It has no author until the NGO claims it. */
export const enter = defineCreation({
  name: 'enter',
  rows: [{ from: null, to: 'submitted', by: 'secretary', via: 'callable' }],
  request: (fields) => ({
    ...contentFields(fields),
    territoryId: fields.id,
    ngoId: fields.id,
    forumId: fields.orNull(fields.id),
  }),
  needs: ['ngoName'],
  decide: (_, request, { ngoName }) => ({
    ...request,
    authorUid: null,
    authorName: inLanguage(ngoName, request.lang).text,
    ngoName,
    source: 'spoken',
  }),
})

/** Whether somebody of the staff may enter what was asked aloud in a territory. */
export const mayEnter = (territoryId: string, staff: Staff | null): boolean =>
  enter.rows.some(({ by }) => staffRoles.some((role) => role === by && hasRole(staff, territoryId, role)))
