import { definePostAct, settled } from '../define-post-act.ts'

/** A moderator looked at what readers reported and leaves the post as it is. */
export const leavePost = definePostAct({
  name: 'leave',
  by: 'moderator',
  fits: (post) => !post.hidden,
  decide: (_, __, context) => ({ patch: null, step: null, case: context.case?.open ? settled : null }),
})
