import { answer } from './acts/answer.ts'
import { assign } from './acts/assign.ts'
import { claim } from './acts/claim.ts'
import { complete } from './acts/complete.ts'
import { confirm } from './acts/confirm.ts'
import { dismiss } from './acts/dismiss.ts'
import { disown } from './acts/disown.ts'
import { dispute } from './acts/dispute.ts'
import { enter } from './acts/enter.ts'
import { expire } from './acts/expire.ts'
import { lapse } from './acts/lapse.ts'
import { publish } from './acts/publish.ts'
import { reject } from './acts/reject.ts'
import { reopen } from './acts/reopen.ts'
import { resubmit } from './acts/resubmit.ts'
import { returnToAuthor } from './acts/return.ts'
import { submit } from './acts/submit.ts'
import { uphold } from './acts/uphold.ts'
import { withdraw } from './acts/withdraw.ts'

/** Acts that a person orders through the callable `actOnProposal`. */
export const orderedActs = [
  publish,
  returnToAuthor,
  reject,
  assign,
  answer,
  confirm,
  dispute,
  uphold,
  dismiss,
  disown,
] as const

/** Acts that an author takes in the browser, under firestore.rules. */
export const authorActs = [resubmit, withdraw] as const

/** Every act of a proposal's life. */
export const proposalActs = [
  submit,
  enter,
  ...orderedActs,
  ...authorActs,
  expire,
  lapse,
  reopen,
  complete,
  claim,
] as const
