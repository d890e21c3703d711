import { m } from '../../../shared/i18n/messages.ts'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Section } from '../../../shared/ui/section.tsx'

/** The way to where files of NGOs come into the registry. */
export function RegisterLink() {
  return (
    <Section title={m.common_register_import()}>
      <p className="max-w-text text-ink-soft">{m.admin_register_text()}</p>
      <LinkButton to="/admin/register" className="self-start">
        {m.admin_register_title()}
      </LinkButton>
    </Section>
  )
}
