import { reasonLength } from '@kopir/domain/act/reason-length'
import type { Post } from '@kopir/domain/forum/forum'
import { type PublicationRule, publicationRuleOf, usualPostRule } from '@kopir/domain/proposal/kinds'
import { ReasonDialog } from '../../../shared/act/reason-dialog.tsx'
import { useChoice } from '../../../shared/act/use-choice.ts'
import { SelectField } from '../../../shared/form/select-field.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { RulesLink } from '../../../shared/ui/rules-link.tsx'
import { ruleOptions } from '../../proposal/words.ts'
import { hidePost, type PostPlace, postSubject } from '../data/act-on-post.ts'
import { PostQuote } from './post-quote.tsx'

interface HidePostDialogProps {
  place: PostPlace
  post: Post
  /** What readers reported, where they did. */
  rule?: number | undefined
  onClose: () => void
  /** It was taken back: the dialog is wanted again. */
  onReopen: () => void
}

/** Hiding asks for the rule that is broken and for a reason: everybody reads them in place of the text. */
export function HidePostDialog({ place, post, rule: reported, onClose, onReopen }: HidePostDialogProps) {
  const subject = postSubject(place)
  const rule = useChoice<PublicationRule>(subject, () => publicationRuleOf(reported) ?? usualPostRule)
  return (
    <ReasonDialog
      keepAs={`hide.${post.id}`}
      limits={reasonLength}
      title={m.forums_hide_title()}
      label={m.forums_hide_reason()}
      hint={m.forums_hide_reason_hint()}
      confirm={m.forums_hide()}
      danger
      choice={rule}
      said={m.forums_post_hidden()}
      waits={{ subject, about: post.authorName, onReopen }}
      onClose={onClose}
      onConfirm={({ text: reason, lang }) => hidePost({ ...place, reason, lang, rule: rule.value })}
    >
      <PostQuote post={post} />
      <SelectField
        label={m.conduct_rule()}
        value={String(rule.value)}
        options={ruleOptions()}
        onChoose={(value) => rule.choose(publicationRuleOf(value) ?? rule.value)}
      />
      <RulesLink />
    </ReasonDialog>
  )
}
