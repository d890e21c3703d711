import { contentFields } from '../content.ts'
import { defineCreation } from '../define-act.ts'

/** A person submits a text, for themself or for an NGO they speak for. Under the rules, which hold submissions apart. */
export const submit = defineCreation({
  name: 'submit',
  rows: [{ from: null, to: 'submitted', by: 'author', via: 'client' }],
  request: (fields) => ({ ...contentFields(fields), territoryId: fields.id }),
  needs: ['author', 'ngo'],
  decide: (_, request, { author, ngo }) => ({
    ...request,
    authorUid: author.uid,
    authorName: author.name,
    ...(author.mark && { authorMark: author.mark }),
    ngoId: ngo?.id ?? null,
    ngoName: ngo?.name ?? null,
    source: 'written',
    forumId: null,
  }),
})
