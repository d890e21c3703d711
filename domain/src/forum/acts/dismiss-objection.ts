import { refuse } from '../../refuse.ts'
import { definePostAct, settled } from '../define-post-act.ts'

/** Another moderator than the one who hid the post leaves it hidden and says why. */
export const dismissObjection = definePostAct({
  name: 'dismiss',
  by: 'moderator',
  fits: (post) => post.hidden && post.objection === 'open',
  request: ({ reason, language }) => ({ reason, lang: language }),
  decide(_, { reason, lang }, { actor, hiding }) {
    if (hiding?.byUid === actor.uid) return refuse('own-decision')
    return { patch: { objection: 'dismissed' }, step: { reason, lang }, case: settled }
  },
})
