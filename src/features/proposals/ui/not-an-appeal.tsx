import { m } from '../../../shared/i18n/messages.ts'
import { ExternalLink } from '../../../shared/ui/external-link.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'

/** What this is not, where the official way is, and who will see what. */
export function NotAnAppeal() {
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="due">
        <p>
          <strong>{m.proposals_not_appeal()}</strong> {m.proposals_not_appeal_text()}{' '}
          <ExternalLink href="https://eotinish.kz">{m.proposals_not_appeal_link()}</ExternalLink>
        </p>
      </Notice>
      <p>
        {m.proposals_rules_before()} <ExternalLink href="/rules">{m.common_rules()}</ExternalLink>
      </p>
      <details className="rounded-md border border-line bg-surface px-4 py-2">
        <summary className="target cursor-pointer py-1 font-medium">{m.proposals_who_sees_title()}</summary>
        <ul className="flex list-disc flex-col gap-1 py-2 pl-5 text-ink-soft">
          <li>{m.proposals_who_sees_draft()}</li>
          <li>{m.proposals_who_sees_submitted()}</li>
          <li>{m.proposals_who_sees_published()}</li>
          <li>{m.proposals_who_sees_contacts()}</li>
        </ul>
      </details>
    </div>
  )
}
