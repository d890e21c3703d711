import type { CommitmentRecipientRole } from '@kopir/domain/commitment/recipients'
import type { CommitmentStep } from '@kopir/domain/commitment/steps'
import type { Notification, ProposalStepNotification } from '@kopir/domain/notification/notification'
import type { RecipientRole } from '@kopir/domain/proposal/recipients'
import { type Outcome, settledOutcomes } from '@kopir/domain/proposal/states'
import type { Act } from '@kopir/domain/proposal/transitions'
import { inSentence } from './in-sentence.ts'
import type { MessageKey, MessageTable } from './messages.ts'

/** The sentence of a notification in the language of the texts, from the reader's place. */
export function notificationText(notification: Notification, texts: MessageTable): string {
  switch (notification.kind) {
    case 'proposal-step':
      return proposalStepText(notification, texts)
    case 'commitment-step':
      return texts[commitmentTexts[notification.as][notification.act] ?? `commitment_step_${notification.act}`]()
    case 'role-change': {
      const { as, change, name, role } = notification
      return texts[`notifications_role_${change}_${as}`]({ name, role: inSentence(texts[`role_${role}`]()) })
    }
    case 'post':
      return texts[`notifications_post_${notification.act}`]()
    case 'block':
      return texts[`notifications_block_${notification.act}`]()
  }
}

/** Verb first and then what it is about: so no gender and no case depends on the kind of the text. */
function proposalStepText({ as, act, number, about, outcome }: ProposalStepNotification, texts: MessageTable): string {
  // Closed is not kept: what became of the commitments has words of its own.
  if (act === 'complete' && isSettled(outcome) && (as === 'author' || as === 'ngo'))
    return texts[`notifications_${as}_complete_${outcome}`]()
  const kind = about ?? 'any'
  return texts[stepTexts[as][act] ?? `act_${act}`]({
    number: number ?? '',
    mine: texts[`notifications_mine_${kind}`](),
    ours: texts[`notifications_ours_${kind}`](),
    what: texts[`notifications_what_${kind}`](),
  })
}

const isSettled = (outcome: Outcome | undefined): outcome is (typeof settledOutcomes)[number] =>
  settledOutcomes.some((each) => each === outcome)

const sideTexts: Partial<Record<CommitmentStep, MessageKey>> = {
  declare: 'notifications_side_declare',
  confirm: 'notifications_side_confirm',
  refuse: 'notifications_side_refuse',
  ask_cancel: 'notifications_side_ask_cancel',
  cancel: 'notifications_side_cancel',
  deny_cancel: 'notifications_side_deny_cancel',
  name_confirmer: 'notifications_side_name_confirmer',
}
const departmentTexts: Partial<Record<CommitmentStep, MessageKey>> = {
  confirm: 'notifications_department_confirm',
  refuse: 'notifications_department_refuse',
  cancel: 'notifications_department_cancel',
  deny_cancel: 'notifications_department_deny_cancel',
  name_confirmer: 'notifications_department_name_confirmer',
}

/** The akim's office stands in for a department where none is named. */
const commitmentTexts: Record<CommitmentRecipientRole, Partial<Record<CommitmentStep, MessageKey>>> = {
  author: sideTexts,
  ngo: sideTexts,
  official: departmentTexts,
  akim_office: {
    ...departmentTexts,
    declare: 'notifications_office_declare',
    ask_cancel: 'notifications_office_ask_cancel',
  },
}

/** What is said to whom; an act that needs nobody's special words is told by its own. */
const stepTexts: Record<RecipientRole, Partial<Record<Act, MessageKey>>> = {
  author: {
    publish: 'notifications_author_publish',
    return: 'notifications_author_return',
    reject: 'notifications_author_reject',
    expire: 'notifications_author_expire',
    assign: 'notifications_author_assign',
    answer: 'notifications_author_answer',
    confirm: 'notifications_author_confirm',
    uphold: 'notifications_author_uphold',
    dismiss: 'notifications_author_dismiss',
    lapse: 'notifications_author_lapse',
    complete: 'notifications_author_complete',
    claim: 'notifications_author_claim',
  },
  ngo: {
    enter: 'notifications_ngo_enter',
    publish: 'notifications_ngo_publish',
    return: 'notifications_ngo_return',
    reject: 'notifications_ngo_reject',
    assign: 'notifications_ngo_assign',
    answer: 'notifications_ngo_answer',
    confirm: 'notifications_ngo_confirm',
    dispute: 'notifications_ngo_dispute',
    uphold: 'notifications_ngo_uphold',
    dismiss: 'notifications_ngo_dismiss',
    lapse: 'notifications_ngo_lapse',
    complete: 'notifications_ngo_complete',
    withdraw: 'notifications_ngo_withdraw',
    claim: 'notifications_ngo_claim',
    disown: 'notifications_ngo_disown',
  },
  moderator: {
    submit: 'notifications_moderator_submit',
    resubmit: 'notifications_moderator_resubmit',
    enter: 'notifications_moderator_enter',
  },
  secretary: {
    disown: 'notifications_secretary_disown',
  },
  akim_office: {
    publish: 'notifications_akim_office_publish',
    dispute: 'notifications_akim_office_dispute',
  },
  helping_official: {
    assign: 'notifications_helping_official_assign',
    uphold: 'notifications_helping_official_uphold',
  },
  former_official: { uphold: 'notifications_former_official_uphold' },
  official: {
    assign: 'notifications_official_assign',
    uphold: 'notifications_official_uphold',
    confirm: 'notifications_official_confirm',
    dispute: 'notifications_official_dispute',
    withdraw: 'notifications_official_withdraw',
    disown: 'notifications_official_disown',
  },
}
