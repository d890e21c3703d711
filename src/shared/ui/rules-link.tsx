import { m } from '../i18n/messages.ts'
import { ExternalLink } from './external-link.tsx'

/** The way to all rules of publication from a form, which stays open beside them. */
export function RulesLink() {
  return (
    <p className="text-sm">
      <ExternalLink href="/rules">{m.common_rules()}</ExternalLink>
    </p>
  )
}
