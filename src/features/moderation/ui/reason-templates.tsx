import type { Language } from '@kopir/domain/language'
import { m } from '../../../shared/i18n/messages.ts'
import type { ReasonTemplate } from './use-reason-templates.ts'

interface ReasonTemplatesProps {
  /** In the order of their numbers. */
  templates: readonly ReasonTemplate[]
  lang: Language
  onChoose: (template: ReasonTemplate) => void
}

/** Ready sentences to start a reason with, each by its number. */
export function ReasonTemplates({ templates, lang, onChoose }: ReasonTemplatesProps) {
  return (
    <details open>
      <summary className="target cursor-pointer py-1 text-sm font-medium">{m.moderation_templates()}</summary>
      <ol className="flex flex-wrap gap-2 py-1">
        {templates.map((template, index) => (
          <li key={template.text}>
            <button
              type="button"
              aria-keyshortcuts={`Alt+${index + 1}`}
              onClick={() => onChoose(template)}
              className="target rounded-md border border-line-strong bg-surface px-2 py-1 text-left text-sm hover:bg-primary-soft"
            >
              <kbd aria-hidden className="mr-1.5 font-semibold">
                {index + 1}
              </kbd>
              <span lang={lang}>{template.text}</span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}
