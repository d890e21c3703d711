import type { CommitmentAct } from '@kopir/domain/commitment/acts'
import { m } from '../../shared/i18n/messages.ts'

interface ActWords {
  verb: string
  title: string
  /** Of the text that goes with it; a confirmation and a name have none. */
  label: string
  hint: string
  done: string
}

/** How an act on a commitment is called, asked for and reported. */
export function actWords(act: CommitmentAct): ActWords {
  switch (act) {
    case 'confirm':
      return {
        verb: m.commitments_confirm(),
        title: m.commitments_confirm_title(),
        label: '',
        hint: m.commitments_confirm_hint(),
        done: m.commitments_confirm_done(),
      }
    case 'refuse':
      return {
        verb: m.commitments_refuse(),
        title: m.commitments_refuse_title(),
        label: m.commitments_refuse_label(),
        hint: m.commitments_refuse_hint(),
        done: m.commitments_refuse_done(),
      }
    case 'declare':
      return {
        verb: m.commitments_declare(),
        title: m.commitments_declare_title(),
        label: m.commitments_declare_label(),
        hint: m.commitments_declare_hint(),
        done: m.commitments_declare_done(),
      }
    case 'ask_cancel':
      return {
        verb: m.commitments_ask_cancel(),
        title: m.commitments_ask_cancel_title(),
        label: m.commitments_ask_cancel_label(),
        hint: m.commitments_ask_cancel_hint(),
        done: m.commitments_ask_cancel_done(),
      }
    case 'deny_cancel':
      return {
        verb: m.commitments_deny_cancel(),
        title: m.commitments_deny_cancel_title(),
        label: m.commitments_deny_cancel_label(),
        hint: m.commitments_deny_cancel_hint(),
        done: m.commitments_deny_cancel_done(),
      }
    case 'name_confirmer':
      return {
        verb: m.commitments_name_confirmer(),
        title: m.commitments_name_confirmer_title(),
        label: '',
        hint: m.commitments_name_confirmer_hint(),
        done: m.commitments_name_confirmer_done(),
      }
    case 'cancel':
      return {
        verb: m.commitments_cancel(),
        title: m.commitments_cancel_title(),
        label: m.commitments_cancel_label(),
        hint: m.commitments_cancel_hint(),
        done: m.commitments_cancel_done(),
      }
  }
}
