import type { PostCase } from '@kopir/domain/forum/post-case'
import { postPath } from '@kopir/domain/forum/post-path'
import { type RefObject, useState } from 'react'
import { actOnPost, postSubject } from '../../../entities/forum/data/act-on-post.ts'
import { hidingOf, postAt } from '../../../entities/forum/data/case-queries.ts'
import { DecideHiddenDialog } from '../../../entities/forum/ui/decide-hidden-dialog.tsx'
import { HidePostDialog } from '../../../entities/forum/ui/hide-post-dialog.tsx'
import { PostQuote } from '../../../entities/forum/ui/post-quote.tsx'
import { blockSubject } from '../../../entities/person/data/act-on-block.ts'
import { BlockPersonDialog } from '../../../entities/person/ui/block-person-dialog.tsx'
import { RuleLink } from '../../../entities/proposal/ui/rule-link.tsx'
import { ruleText } from '../../../entities/proposal/words.ts'
import { ActFailure } from '../../../shared/act/act-failure.tsx'
import { useAct } from '../../../shared/act/use-act.ts'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { PersonName } from '../../../shared/ui/person-name.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'

interface CaseViewProps {
  item: PostCase
  headingRef: RefObject<HTMLHeadingElement | null>
  /** The case was settled here. */
  onDone: () => void
}

type Asked = 'hide' | 'show' | 'dismiss' | 'block'

/** A post that waits: what it says, what was said against or for it, and what a moderator can do. */
export function CaseView({ item, headingRef, onDone }: CaseViewProps) {
  const { forumId, sessionId, postId, territoryId, rules, reports, objection } = item
  const place = { forumId, sessionId, postId }
  const { data: post } = useLiveQuery(postAt(place))
  const { data: hiding } = useLiveQuery(hidingOf(place, post?.hiddenRev))
  const [asked, setAsked] = useState<Asked | null>(null)
  const subject = postSubject(place)
  const waiting = useWaitingSubjects()
  const isDecided = waiting.has(subject)
  const leave = useAct({
    run: () => actOnPost({ act: 'leave', ...place }),
    waits: () => ({
      subject,
      text: m.common_act_named({ act: m.conduct_leave(), title: post?.authorName || m.conduct_hidden_post() }),
    }),
    said: () => m.conduct_left(),
    onDone,
  })
  if (!post) return <Skeleton block="h-60" />
  const words = post.hidden ? hiding?.before : post
  const quote = words && <PostQuote post={words} />
  const close = () => setAsked(null)

  return (
    <Card as="article" className="flex min-w-0 flex-col gap-4">
      <h3 ref={headingRef} tabIndex={-1} className="text-lg font-semibold">
        {post.hidden ? m.conduct_hidden_post() : <PersonName>{post.authorName}</PersonName>}
      </h3>
      {quote}
      {reports > 0 && (
        <div>
          <p className="font-medium">
            {m.conduct_case_reports({ count: reports })}. {m.conduct_case_reported_rules()}:
          </p>
          <ul className="list-disc pl-6">
            {rules.map((rule) => (
              <li key={rule}>
                <RuleLink rule={rule} /> {ruleText(rule)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {post.hidden && post.hiddenReason && (
        <p>
          {m.forums_hidden()} <span lang={post.hiddenLang ?? undefined}>{post.hiddenReason}</span>
        </p>
      )}
      {objection && (
        <p className="wrap-anywhere">
          {m.conduct_objection_says()}: <span lang={objection.lang}>{objection.text}</span>
        </p>
      )}
      <TextLink to={postPath(territoryId, place)}>{m.conduct_case_open_discussion()}</TextLink>
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        {isDecided ? (
          <p className="text-ink-soft">{m.common_act_waits_here()}</p>
        ) : post.hidden ? (
          <>
            <Button kind="primary" onClick={() => setAsked('show')}>
              {m.conduct_show()}
            </Button>
            {objection && <Button onClick={() => setAsked('dismiss')}>{m.conduct_dismiss()}</Button>}
          </>
        ) : (
          <>
            <Button kind="primary" busy={leave.busy} onClick={() => leave.send()}>
              {m.conduct_leave()}
            </Button>
            <Button kind="danger" onClick={() => setAsked('hide')}>
              {m.forums_hide()}
            </Button>
          </>
        )}
        {!waiting.has(blockSubject(territoryId, post.authorUid)) && (
          <Button onClick={() => setAsked('block')}>{m.conduct_block()}</Button>
        )}
      </div>
      <ActFailure failure={leave.failure} />
      {asked === 'hide' && (
        <HidePostDialog place={place} post={post} rule={rules[0]} onClose={close} onReopen={() => setAsked('hide')} />
      )}
      {(asked === 'show' || asked === 'dismiss') && (
        <DecideHiddenDialog act={asked} place={place} onClose={close} onReopen={() => setAsked(asked)}>
          {quote}
        </DecideHiddenDialog>
      )}
      {asked === 'block' && (
        <BlockPersonDialog
          territoryId={territoryId}
          uid={post.authorUid}
          name={words?.authorName ?? ''}
          onClose={close}
          onReopen={() => setAsked('block')}
        />
      )}
    </Card>
  )
}
