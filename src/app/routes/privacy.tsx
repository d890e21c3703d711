import { operatorEmail } from '@kopir/texts/operator'
import { ForgetPages } from '../../features/account/ui/forget-pages.tsx'
import { formatNumber } from '../../shared/i18n/format-number.ts'
import { m } from '../../shared/i18n/messages.ts'
import { keptDays, mostKept } from '../../shared/offline/kept-pages.ts'
import { DataTable } from '../../shared/ui/data-table.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { Section } from '../../shared/ui/section.tsx'
import { TextLink } from '../../shared/ui/text-link.tsx'

interface Stored {
  key: string
  what: string
  where: string
  who: string
  until: string
}

/** One line for each kind of data; docs/privacy.md says in which collection it lies. */
function storedData(): Stored[] {
  const where = m.privacy_database()
  return [
    {
      key: 'sign-in',
      what: m.privacy_sign_in_what(),
      where: m.privacy_sign_in_where(),
      who: m.privacy_sign_in_who(),
      until: m.privacy_until_account(),
    },
    {
      key: 'deletions',
      what: m.privacy_deletions_what(),
      where,
      who: m.privacy_deletions_who(),
      until: m.privacy_deletions_until(),
    },
    {
      key: 'profile',
      what: m.privacy_person_what(),
      where: m.privacy_person_where(),
      who: m.privacy_person_who(),
      until: m.privacy_until_account(),
    },
    {
      key: 'draft',
      what: m.privacy_draft_what(),
      where: m.privacy_draft_where(),
      who: m.privacy_only_you(),
      until: m.privacy_draft_until(),
    },
    {
      key: 'pages',
      what: m.privacy_pages_what(),
      where: m.privacy_pages_where(),
      who: m.privacy_pages_who(),
      until: m.privacy_pages_until({ pages: formatNumber(mostKept), days: formatNumber(keptDays) }),
    },
    { key: 'text', what: m.privacy_text_what(), where, who: m.privacy_text_who(), until: m.privacy_text_until() },
    {
      key: 'review',
      what: m.privacy_review_what(),
      where,
      who: m.privacy_review_who(),
      until: m.privacy_with_proposal(),
    },
    {
      key: 'events',
      what: m.privacy_events_what(),
      where,
      who: m.privacy_events_who(),
      until: m.privacy_with_proposal(),
    },
    {
      key: 'actors',
      what: m.privacy_actors_what(),
      where,
      who: m.privacy_actors_who(),
      until: m.privacy_with_proposal(),
    },
    { key: 'posts', what: m.privacy_posts_what(), where, who: m.privacy_everyone(), until: m.privacy_with_forum() },
    {
      key: 'hidden',
      what: m.privacy_hidden_what(),
      where,
      who: m.privacy_hidden_who(),
      until: m.privacy_with_forum(),
    },
    {
      key: 'writing',
      what: m.privacy_writing_what(),
      where: m.privacy_person_where(),
      who: m.privacy_only_you(),
      until: m.privacy_until_account(),
    },
    {
      key: 'reports',
      what: m.privacy_reports_what(),
      where,
      who: m.privacy_actors_who(),
      until: m.privacy_with_forum(),
    },
    {
      key: 'blocks',
      what: m.privacy_blocks_what(),
      where,
      who: m.privacy_blocks_who(),
      until: m.privacy_blocks_until(),
    },
    {
      key: 'notifications',
      what: m.privacy_notifications_what(),
      where,
      who: m.privacy_only_you(),
      until: m.privacy_until_account(),
    },
    {
      key: 'roles',
      what: m.privacy_roles_what(),
      where: m.privacy_roles_where(),
      who: m.privacy_roles_who(),
      until: m.privacy_roles_until(),
    },
    {
      key: 'role-changes',
      what: m.privacy_role_changes_what(),
      where,
      who: m.privacy_role_changes_who(),
      until: m.privacy_role_changes_until(),
    },
    {
      key: 'register-imports',
      what: m.privacy_register_imports_what(),
      where,
      who: m.privacy_register_imports_who(),
      until: m.privacy_register_imports_until(),
    },
    { key: 'cards', what: m.privacy_cards_what(), where, who: m.privacy_everyone(), until: m.privacy_cards_until() },
  ]
}

function Points({ texts }: { texts: readonly string[] }) {
  return (
    <ul className="flex max-w-text list-disc flex-col gap-2 pl-6">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

export function Page() {
  return (
    <PageLayout>
      <PageHeader title={m.privacy_title()} lead={m.privacy_lead()} />
      <Section title={m.privacy_short_title()}>
        <Points
          texts={[
            m.privacy_short_contacts(),
            m.privacy_short_public(),
            m.privacy_short_staff(),
            m.privacy_short_device(),
            m.privacy_short_deletion(),
          ]}
        />
        <p>
          <TextLink to="/account">{m.privacy_to_account()}</TextLink>
        </p>
      </Section>
      <Section title={m.privacy_table_title()}>
        <DataTable
          caption={m.privacy_title()}
          captionHidden
          rows={storedData()}
          rowKey={({ key }) => key}
          columns={[
            { key: 'what', title: m.privacy_what(), cell: ({ what }) => what },
            { key: 'where', title: m.privacy_where(), cell: ({ where }) => where },
            { key: 'who', title: m.privacy_who(), cell: ({ who }) => who },
            { key: 'until', title: m.privacy_until(), cell: ({ until }) => until },
          ]}
        />
      </Section>
      <div className="needs-program">
        <Section title={m.privacy_forget_title()}>
          <ForgetPages />
        </Section>
      </div>
      <Section title={m.privacy_not_asked_title()}>
        <p className="max-w-text">{m.privacy_not_asked_text()}</p>
      </Section>
      <Section title={m.privacy_open_title()}>
        <Points
          texts={[
            m.privacy_open_place(),
            m.privacy_open_consent(),
            m.privacy_open_deletion(),
            m.privacy_open_retention(),
          ]}
        />
      </Section>
      {operatorEmail !== null && <p>{m.privacy_operator({ email: operatorEmail })}</p>}
      <Notice>{m.privacy_scope()}</Notice>
    </PageLayout>
  )
}
