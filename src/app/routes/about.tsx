import { terms } from '@kopir/domain/proposal/terms'
import { m } from '../../shared/i18n/messages.ts'
import { Notice } from '../../shared/ui/notice.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { TextLink } from '../../shared/ui/text-link.tsx'

export function Page() {
  const steps = [
    m.home_about_step_write(),
    m.home_about_step_publish({ term: m.common_working_days({ count: terms.moderationDays }) }),
    m.home_about_step_answer({ term: m.common_working_days({ count: terms.answerDays }) }),
    m.home_about_step_commitment(),
    m.home_about_step_confirm(),
  ]
  return (
    <PageLayout narrow>
      <PageHeader title={m.home_about_title()} lead={m.home_about_lead()} />
      <ol className="flex flex-col gap-4">
        {steps.map((step, index) => (
          <li key={step} className="flex gap-4">
            <span
              aria-hidden="true"
              className="grid size-8 shrink-0 place-items-center rounded-full bg-primary-soft font-semibold text-primary-strong"
            >
              {index + 1}
            </span>
            <span className="max-w-text pt-1">
              {step} {index === 1 && <TextLink to="/rules">{m.common_rules()}</TextLink>}
            </span>
          </li>
        ))}
      </ol>
      <Notice>{m.home_about_not_appeal()}</Notice>
    </PageLayout>
  )
}
