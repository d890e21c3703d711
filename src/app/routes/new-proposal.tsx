import { titleLength } from '@kopir/domain/proposal/limits'
import { useEffect, useMemo, useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { askedOfNewProposal, newProposalPath } from '../../entities/proposal/data/new-proposal-path.ts'
import { newTextTitle } from '../../entities/proposal/new-text-title.ts'
import { usePlaces } from '../../entities/territory/data/use-places.ts'
import { useTerritory } from '../../entities/territory/data/use-territory.ts'
import { continuedProposal, emptyDraft, withText } from '../../features/proposals/data/device-drafts.ts'
import { DraftEditor } from '../../features/proposals/ui/draft-editor.tsx'
import { NotAnAppeal } from '../../features/proposals/ui/not-an-appeal.tsx'
import { ReturnedDraft } from '../../features/proposals/ui/returned-draft.tsx'
import { UnfinishedDrafts } from '../../features/proposals/ui/unfinished-drafts.tsx'
import { getLanguage } from '../../shared/i18n/language.ts'
import { m } from '../../shared/i18n/messages.ts'
import { newDocumentId } from '../../shared/new-document-id.ts'
import { useSignIn } from '../../shared/sign-in/use-sign-in.ts'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'

/** A form for a new text. Its draft has an address from the first moment on, so that a reload finds it. */
export function Page() {
  const [params] = useSearchParams()
  const [newId] = useState(newDocumentId)
  const { territoryId, territory, name } = useTerritory()
  const { takesProposals } = usePlaces()
  const { status } = useSignIn()
  const { draft: id, title, text } = askedOfNewProposal(params)
  if (!id) return <Navigate to={newProposalPath(territoryId, { draft: newId, title, text })} replace />
  if (!territory || status === 'loading') return <PageSkeleton />
  // Said before anything is written; what is there already can be gone on with.
  if (!takesProposals(territoryId) && continuedProposal(id) === null)
    return (
      <PageLayout narrow>
        <PageHeader title={newTextTitle('proposal')} eyebrow={name} />
        <EmptyState title={m.proposals_not_taken_here()}>{m.common_not_taken_text()}</EmptyState>
        <NotAnAppeal />
      </PageLayout>
    )
  return <Form key={id} id={id} title={title} text={text} />
}

interface FormProps {
  id: string
  /** What the text begins with, typed elsewhere. */
  title: string
  text: string
}

function Form({ id, title, text }: FormProps) {
  const [, setParams] = useSearchParams()
  const { territoryId, territory, name } = useTerritory()
  const fresh = useMemo(() => {
    const level = territory?.level === 'district' ? 'city' : (territory?.level ?? 'city')
    const draft = emptyDraft({ id, territoryId, lang: getLanguage(), level })
    return title || text ? withText(draft, { title, text }, titleLength.max) : draft
  }, [id, territoryId, territory?.level, title, text])
  // The editor keeps the text from here on; a reload must not bring it a second time.
  useEffect(() => {
    if (title || text) setParams({ draft: id }, { replace: true })
  }, [title, text, id, setParams])
  const proposalId = continuedProposal(id)
  return (
    <PageLayout narrow>
      {proposalId ? (
        <>
          <PageHeader title={m.proposals_again_title()} eyebrow={name} />
          <NotAnAppeal />
          <ReturnedDraft proposalId={proposalId} />
        </>
      ) : (
        <DraftEditor
          fresh={fresh}
          returned={null}
          above={(kind) => (
            <>
              <PageHeader title={newTextTitle(kind)} eyebrow={name} lead={m.proposals_new_lead()} />
              <NotAnAppeal />
              <UnfinishedDrafts exceptId={id} />
            </>
          )}
        />
      )}
    </PageLayout>
  )
}
