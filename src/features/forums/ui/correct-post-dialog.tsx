import { postLength } from '@kopir/domain/forum/discussion'
import type { Post } from '@kopir/domain/forum/forum'
import * as v from 'valibot'
import { actOnPost, type PostPlace } from '../../../entities/forum/data/act-on-post.ts'
import { ActDialog } from '../../../shared/act/act-dialog.tsx'
import { useAct } from '../../../shared/act/use-act.ts'
import { authoredText } from '../../../shared/form/authored-text.ts'
import { lengthProblem } from '../../../shared/form/length-problem.ts'
import { useCheckedForm } from '../../../shared/form/use-checked-form.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { KeptNotice } from '../../../shared/kept/kept-notice.tsx'
import { useKept } from '../../../shared/kept/use-kept.ts'
import { Field } from '../../../shared/ui/field.tsx'
import { TextArea } from '../../../shared/ui/text-area.tsx'

interface CorrectPostDialogProps {
  place: PostPlace
  post: Post
  onClose: () => void
}

/** The author corrects a post that was just written; the post says that it was corrected. */
export function CorrectPostDialog({ place, post, onClose }: CorrectPostDialogProps) {
  const kept = useKept(`correction.${post.id}`, { schema: v.string(), empty: () => post.text })
  const text = kept.value
  const act = useAct({
    run: () => actOnPost({ act: 'correct', ...place, ...authoredText(text) }),
    carries: () => [kept.carry('')],
    said: () => m.conduct_corrected_said(),
    goOn: onClose,
  })
  const problem = lengthProblem(text, postLength, m.forums_text_required())
  const form = useCheckedForm(problem ? { problem } : null, act.send, act.clear)
  return (
    <ActDialog
      title={m.conduct_correct_title()}
      formRef={form.ref}
      confirm={m.conduct_correct_save()}
      busy={act.busy}
      failure={act.failure}
      onClose={onClose}
      onConfirm={form.submit}
    >
      <KeptNotice kept={kept} show={(version) => version} onSettle={kept.settle} />
      <Field label={m.forums_your_post()} hint={m.conduct_correct_hint()} error={form.problems?.problem}>
        {(control) => (
          <TextArea
            {...control}
            value={text}
            countTo={postLength.max}
            onChange={(event) => kept.change(event.target.value)}
          />
        )}
      </Field>
    </ActDialog>
  )
}
