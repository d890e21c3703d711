import { m } from '../../shared/i18n/messages.ts'
import { Notice } from '../../shared/ui/notice.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'

export function Page() {
  const steps = [
    m.home_about_step_write(),
    m.home_about_step_publish(),
    m.home_about_step_answer(),
    m.home_about_step_promise(),
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
              className="tabular grid size-8 shrink-0 place-items-center rounded-full bg-primary-soft font-semibold text-primary-strong"
            >
              {index + 1}
            </span>
            <span className="max-w-text pt-1">{step}</span>
          </li>
        ))}
      </ol>
      <Notice>{m.home_about_not_appeal()}</Notice>
    </PageLayout>
  )
}
