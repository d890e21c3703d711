import { inLanguage, languages } from '@kopir/domain/language'
import type { PublishedNgo } from '@kopir/domain/published/pages'
import { listOfLabels } from '@kopir/texts/in-sentence'
import { directionLabel, formLabel } from '../../../entities/ngo/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Markdown } from '../../../shared/text/markdown.tsx'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { PageLayout } from '../../../shared/ui/page-layout.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { NgoCommitments } from './ngo-commitments.tsx'
import { NgoContacts } from './ngo-contacts.tsx'
import { NgoEvidence } from './ngo-evidence.tsx'
import { NgoProposals } from './ngo-proposals.tsx'

/** An NGO's page: is it real, what does it do, what does it ask, what came of it, and why it is called active. */
export function NgoView({ page }: { page: PublishedNgo }) {
  const { ngo } = page
  const language = useLanguage()
  const places = usePlaces()
  const timeZone = places.timeZoneOf(ngo.territoryId)
  const name = inLanguage(ngo.name, language)
  const otherNames = languages.filter((lang) => lang !== name.lang && ngo.name[lang])
  const facts: [label: string, value: string][] = [
    [m.registry_column_form(), formLabel(ngo.legalForm)],
    [m.registry_column_bin(), ngo.bin ?? m.registry_no_bin()],
    [
      m.registry_column_district(),
      ngo.districtId ? places.territoryName(ngo.districtId) : m.registry_district_unknown(),
    ],
    [m.registry_column_directions(), listOfLabels(ngo.directions.map(directionLabel)) || m.common_unknown()],
  ]

  return (
    <PageLayout>
      <PageHeader
        title={name.text}
        lang={name.lang}
        eyebrow={
          <>
            <TextLink to={`/${ngo.territoryId}/registry`}>{m.registry_title()}</TextLink>
            {ngo.verified && <Badge tone="good">{m.registry_verified()}</Badge>}
            {ngo.youth && (
              <Badge tone="info" plain>
                {m.registry_youth_badge()}
              </Badge>
            )}
            {ngo.demo && (
              <Badge tone="mute" plain>
                {m.common_demo()}
              </Badge>
            )}
          </>
        }
        lead={
          otherNames.length > 0 &&
          otherNames.map((lang) => (
            <span key={lang} lang={lang} className="block">
              {ngo.name[lang]}
            </span>
          ))
        }
        actions={<LinkButton to={`/${ngo.territoryId}/proposals/new`}>{m.registry_new_proposal()}</LinkButton>}
      />
      <div className="grid items-start gap-8 lg:grid-cols-[1fr_22rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <Section title={m.registry_about_title()}>
            {ngo.about ? (
              <Markdown text={ngo.about.text} lang={ngo.about.lang} />
            ) : (
              <p className="text-ink-soft">{m.registry_about_none()}</p>
            )}
          </Section>
          <NgoProposals territoryId={ngo.territoryId} proposals={page.proposals} timeZone={timeZone} />
          <NgoCommitments territoryId={ngo.territoryId} commitments={page.commitments} timeZone={timeZone} />
        </div>
        <div className="flex flex-col gap-6">
          <Card as="section">
            <h2 className="sr-only">{m.registry_facts_title()}</h2>
            <dl className="flex flex-col gap-3">
              {facts.map(([label, value]) => (
                <div key={label}>
                  <dt className="text-sm text-ink-soft">{label}</dt>
                  <dd className="wrap-anywhere">{value}</dd>
                </div>
              ))}
            </dl>
          </Card>
          <NgoEvidence ngo={ngo} />
          <NgoContacts contacts={ngo.contacts} />
        </div>
      </div>
    </PageLayout>
  )
}
