import { m } from '../../shared/i18n/messages.ts'
import { ExternalLink } from '../../shared/ui/external-link.tsx'
import { TextLink } from '../../shared/ui/text-link.tsx'

const officialAppealUrl = 'https://eotinish.kz'

/** What the product is, what it keeps, and where an official appeal goes. */
export function Footer() {
  return (
    <footer className="mt-auto border-t border-line bg-sunken" data-print="hide">
      <div className="mx-auto flex max-w-frame flex-wrap items-center gap-x-6 gap-y-2 px-4 py-6 text-sm text-ink-soft sm:px-6">
        <p className="mr-auto">
          {m.common_name()}: {m.common_tagline()}
        </p>
        <TextLink to="/about">{m.common_about()}</TextLink>
        <TextLink to="/rules">{m.common_rules()}</TextLink>
        <TextLink to="/privacy">{m.common_privacy()}</TextLink>
        <ExternalLink href={officialAppealUrl}>{m.common_official_appeal()}</ExternalLink>
      </div>
    </footer>
  )
}
