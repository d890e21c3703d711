import { publicationRules } from '@kopir/domain/proposal/kinds'
import { terms } from '@kopir/domain/proposal/terms'
import { ruleAnchor, ruleText } from '../../entities/proposal/words.ts'
import { m } from '../../shared/i18n/messages.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'

/** The numbered rules of publication: what a moderator may name, and nothing else. */
export function Page() {
  return (
    <PageLayout narrow>
      <PageHeader title={m.home_rules_title()} lead={m.home_rules_lead()} />
      <h2 className="text-lg font-semibold">{m.home_rules_not_published()}</h2>
      <ol className="flex flex-col gap-4">
        {publicationRules.map((rule) => (
          <li key={rule} id={ruleAnchor(rule)} className="flex scroll-mt-20 gap-4 rounded-md target:bg-accent-soft">
            <span
              aria-hidden="true"
              className="grid size-8 shrink-0 place-items-center rounded-full bg-primary-soft font-semibold text-primary-strong"
            >
              {rule}
            </span>
            <span className="max-w-text pt-1">{ruleText(rule)}</span>
          </li>
        ))}
      </ol>
      <p className="max-w-text">
        {m.home_rules_after({ term: m.common_working_days({ count: terms.moderationDays }) })}
      </p>
    </PageLayout>
  )
}
