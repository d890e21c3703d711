import { useState } from 'react'
import { ActDialog } from '../../../shared/act/act-dialog.tsx'
import { useAct } from '../../../shared/act/use-act.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { deleteAccount } from '../data/account-store.ts'

/** The way to delete the account, with what goes and what stays. */
export function DeleteSection() {
  const [asking, setAsking] = useState(false)
  const act = useAct({ run: deleteAccount, onDone: () => location.assign('/') })
  return (
    <Section title={m.account_delete_title()}>
      <p className="max-w-text text-ink-soft">{m.account_delete_text()}</p>
      <p>
        <TextLink to="/privacy">{m.account_consent_more()}</TextLink>
      </p>
      <Button kind="danger" className="self-start" onClick={() => setAsking(true)}>
        {m.account_delete()}
      </Button>
      {asking && (
        <ActDialog
          title={m.account_delete_question()}
          confirm={m.account_delete_confirm()}
          danger
          busy={act.busy}
          failure={act.failure}
          onClose={() => setAsking(false)}
          onConfirm={() => act.send()}
        >
          <p>{m.account_delete_text()}</p>
          <p>{m.account_delete_final()}</p>
        </ActDialog>
      )}
    </Section>
  )
}
