import type { Notification } from '@kopir/domain/person/notification'
import type { Act } from '@kopir/domain/proposal/transitions'
import { m } from '../../../shared/i18n/messages.ts'
import { actLabel } from '../../../shared/i18n/vocabulary/act.ts'

type Text = (inputs: { number: string }) => string

/** What is said to whom; an act that needs nobody's special words is told by its own. */
const texts: Record<Notification['as'], Partial<Record<Act, Text>>> = {
  author: {
    publish: m.notifications_author_publish,
    return: m.notifications_author_return,
    reject: m.notifications_author_reject,
    expire: m.notifications_author_expire,
    assign: m.notifications_author_assign,
    answer: m.notifications_author_answer,
    confirm: m.notifications_author_confirm,
    uphold: m.notifications_author_uphold,
    dismiss: m.notifications_author_dismiss,
    lapse: m.notifications_author_lapse,
    complete: m.notifications_author_complete,
    claim: m.notifications_author_claim,
  },
  ngo: {
    enter: m.notifications_ngo_enter,
    publish: m.notifications_ngo_publish,
    return: m.notifications_ngo_return,
    reject: m.notifications_ngo_reject,
    assign: m.notifications_ngo_assign,
    answer: m.notifications_ngo_answer,
    confirm: m.notifications_ngo_confirm,
    dispute: m.notifications_ngo_dispute,
    uphold: m.notifications_ngo_uphold,
    dismiss: m.notifications_ngo_dismiss,
    lapse: m.notifications_ngo_lapse,
    complete: m.notifications_ngo_complete,
    withdraw: m.notifications_ngo_withdraw,
    claim: m.notifications_ngo_claim,
  },
  moderator: {
    submit: m.notifications_moderator_submit,
    resubmit: m.notifications_moderator_resubmit,
    enter: m.notifications_moderator_enter,
  },
  akim_office: {
    publish: m.notifications_akim_office_publish,
    dispute: m.notifications_akim_office_dispute,
  },
  official: {
    assign: m.notifications_official_assign,
    uphold: m.notifications_official_uphold,
    confirm: m.notifications_official_confirm,
    dispute: m.notifications_official_dispute,
    withdraw: m.notifications_official_withdraw,
  },
}

/** The sentence of a notification, in the reader's language and from the reader's place. */
export function notificationText({ as, act, number }: Pick<Notification, 'as' | 'act' | 'number'>): string {
  return texts[as][act]?.({ number: number ?? '' }) ?? actLabel(act)
}
