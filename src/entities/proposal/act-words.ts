import type { Act } from '@kopir/domain/proposal/transitions'
import { m } from '../../shared/i18n/messages.ts'

const acts: Record<Act, () => string> = {
  submit: m.act_submit,
  enter: m.act_enter,
  publish: m.act_publish,
  return: m.act_return,
  reject: m.act_reject,
  resubmit: m.act_resubmit,
  expire: m.act_expire,
  assign: m.act_assign,
  answer: m.act_answer,
  confirm: m.act_confirm,
  dispute: m.act_dispute,
  uphold: m.act_uphold,
  dismiss: m.act_dismiss,
  lapse: m.act_lapse,
  reopen: m.act_reopen,
  complete: m.act_complete,
  withdraw: m.act_withdraw,
  claim: m.act_claim,
  disown: m.act_disown,
}
/** What an act did, for a timeline or a notification: `опубликовано`. */
export const actLabel = (act: Act) => acts[act]()
