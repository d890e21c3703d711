import type { Proposal } from '@kopir/domain/proposal/proposal'
import { titleOf } from '../../../entities/proposal/words.ts'
import { subjectOf } from '../../../shared/act/subject.ts'
import { type Act, useAct } from '../../../shared/act/use-act.ts'
import { m } from '../../../shared/i18n/messages.ts'
import type { Carried } from '../../../shared/kept/kept-text.ts'
import type { WorkOnItem } from '../../../shared/work-list/use-work.ts'
import { type ModerationAct, moderate } from '../data/moderate.ts'

export interface ModerationOrder {
  proposal: Proposal
  request: ModerationAct
  /** What was typed and chosen for it. */
  carried: readonly Carried[]
}

const verbs: Record<ModerationAct['act'], () => string> = {
  publish: m.moderation_publish,
  return: m.moderation_return,
  reject: m.moderation_reject,
}

/** A decision on a text, said when it is done. */
export function useModeration(on: (proposal: Proposal) => WorkOnItem): Act<ModerationOrder> {
  return useAct({
    run: ({ request }: ModerationOrder) => moderate(request),
    waits: ({ proposal, request }) => ({
      subject: subjectOf(proposal),
      text: m.common_act_named({ act: verbs[request.act](), title: titleOf(proposal) }),
    }),
    carries: ({ carried }) => carried,
    goOn: ({ proposal }) => on(proposal).goOn(),
    onTakenBack: ({ proposal }) => on(proposal).goBack(),
    said: ({ number }, { request }) => {
      if (request.act === 'publish') return m.moderation_done_publish({ number: number ?? '' })
      return request.act === 'return' ? m.moderation_done_return() : m.moderation_done_reject()
    },
    onDone: (_, { proposal }) => on(proposal).finish(),
  })
}
