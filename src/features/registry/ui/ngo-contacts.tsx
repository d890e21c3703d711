import type { Ngo } from '@kopir/domain/ngo/ngo'
import { m } from '../../../shared/i18n/messages.ts'
import { Card } from '../../../shared/ui/card.tsx'
import { ExternalLink } from '../../../shared/ui/external-link.tsx'

/** Only what the organisation itself made public. */
export function NgoContacts({ contacts }: { contacts: Ngo['contacts'] }) {
  const { website, email, phone } = contacts
  return (
    <Card as="section" className="flex flex-col gap-2">
      <h2 className="text-lg font-semibold">{m.registry_contacts_title()}</h2>
      {website || email || phone ? (
        <ul className="flex flex-col gap-1 wrap-anywhere">
          {website && (
            <li>
              <ExternalLink href={website}>{website.replace(/^https?:\/\//, '')}</ExternalLink>
            </li>
          )}
          {email && (
            <li>
              <a className="text-link" href={`mailto:${email}`}>
                {email}
              </a>
            </li>
          )}
          {phone && (
            <li>
              <a className="text-link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                {phone}
              </a>
            </li>
          )}
        </ul>
      ) : (
        <p className="text-ink-soft">{m.registry_contacts_none()}</p>
      )}
    </Card>
  )
}
