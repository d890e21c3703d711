import { inLanguage } from '../../language.ts'
import { hasRole, type Staff, staffRoles } from '../../person/staff.ts'
import { refuse } from '../../refuse.ts'
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
  needs: ['askingNgo', 'forum', 'district'],
  decide(_, request, { askingNgo, forum, district }) {
    const { territoryId, forumId, districtId } = request
    if (!askingNgo) return refuse('not-found')
    // A secretary speaks of their own city only, and so of its NGOs, meetings and districts.
    const isOfPlace =
      askingNgo.territoryId === territoryId &&
      (forumId === null || forum?.territoryId === territoryId) &&
      (districtId === null || district?.parentId === territoryId)
    if (!isOfPlace) return refuse('invalid-request')
    return {
      ...request,
      authorUid: null,
      authorName: inLanguage(askingNgo.name, request.lang).text,
      ngoName: askingNgo.name,
      source: 'spoken',
    }
  },
})

/** Whether somebody of the staff may enter what was asked aloud in a territory. */
export const mayEnter = (territoryId: string, staff: Staff | null): boolean =>
  enter.rows.some(({ by }) => staffRoles.some((role) => role === by && hasRole(staff, territoryId, role)))
