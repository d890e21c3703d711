import { m } from '../../../shared/i18n/messages.ts'
import type { CommitmentAct } from '../data/possible-acts.ts'

interface ActWords {
  verb: string
  title: string
  /** Of the text that goes with it; a confirmation has none. */
  label: string
  hint: string
  done: string
}

/** How an act on a promise is called, asked for and reported. */
export function actWords(act: CommitmentAct): ActWords {
  switch (act) {
    case 'confirm':
      return {
        verb: m.roadmap_confirm(),
        title: m.roadmap_confirm_title(),
        label: '',
        hint: m.roadmap_confirm_hint(),
        done: m.roadmap_confirm_done(),
      }
    case 'refuse':
      return {
        verb: m.roadmap_refuse(),
        title: m.roadmap_refuse_title(),
        label: m.roadmap_refuse_label(),
        hint: m.roadmap_refuse_hint(),
        done: m.roadmap_refuse_done(),
      }
    case 'declare':
      return {
        verb: m.roadmap_declare(),
        title: m.roadmap_declare_title(),
        label: m.roadmap_declare_label(),
        hint: m.roadmap_declare_hint(),
        done: m.roadmap_declare_done(),
      }
    case 'cancel':
      return {
        verb: m.roadmap_cancel(),
        title: m.roadmap_cancel_title(),
        label: m.roadmap_cancel_label(),
        hint: m.roadmap_cancel_hint(),
        done: m.roadmap_cancel_done(),
      }
  }
}
