import type { Post } from '@kopir/domain/forum/forum'
import { type PublicationRule, publicationRuleOf, usualPostRule } from '@kopir/domain/proposal/kinds'
import { actOnPost, type PostPlace, postSubject } from '../../../entities/forum/data/act-on-post.ts'
import { PostQuote } from '../../../entities/forum/ui/post-quote.tsx'
import { ruleOptions } from '../../../entities/proposal/words.ts'
import { ActDialog } from '../../../shared/act/act-dialog.tsx'
import { useAct } from '../../../shared/act/use-act.ts'
import { useChoice } from '../../../shared/act/use-choice.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { RadioGroup } from '../../../shared/ui/radio-group.tsx'
import { RulesLink } from '../../../shared/ui/rules-link.tsx'

interface ReportPostDialogProps {
  place: PostPlace
  post: Post
  onClose: () => void
  /** It was taken back: the dialog is wanted again. */
  onReopen: () => void
}

/** A reader names the rule that a post breaks; the moderators look at it. */
export function ReportPostDialog({ place, post, onClose, onReopen }: ReportPostDialogProps) {
  const subject = postSubject(place)
  const rule = useChoice<PublicationRule>(`report ${subject}`, () => usualPostRule)
  const act = useAct({
    run: () => actOnPost({ act: 'report', ...place, rule: rule.value }),
    waits: () => ({ subject, text: m.common_act_named({ act: m.conduct_report(), title: post.authorName }) }),
    carries: () => [rule.carry()],
    said: () => m.conduct_reported(),
    goOn: onClose,
    onTakenBack: onReopen,
  })
  return (
    <ActDialog
      title={m.conduct_report_title()}
      confirm={m.conduct_report()}
      busy={act.busy}
      failure={act.failure}
      onClose={onClose}
      onConfirm={act.send}
    >
      <PostQuote post={post} />
      <RadioGroup
        legend={m.conduct_rule()}
        value={String(rule.value)}
        options={ruleOptions()}
        onChange={(value) => rule.choose(publicationRuleOf(value) ?? rule.value)}
      />
      <RulesLink />
      <p className="text-sm text-ink-soft">{m.conduct_report_hint()}</p>
    </ActDialog>
  )
}
