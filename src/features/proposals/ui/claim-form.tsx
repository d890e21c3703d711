import { claimCodeSchema } from '@kopir/domain/callables'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import * as v from 'valibot'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useShellTerritoryId } from '../../../shared/places/last-territory.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { TextInput } from '../../../shared/ui/text-input.tsx'
import { notify } from '../../../shared/ui/toast-store.ts'
import { claimSpoken } from '../data/ngo-side-acts.ts'

/** With the code from the secretary an NGO takes over what it asked aloud. */
export function ClaimForm() {
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const territoryId = useShellTerritoryId() ?? 'almaty'
  const navigate = useNavigate()

  async function claim(event: FormEvent) {
    event.preventDefault()
    const parsed = v.safeParse(claimCodeSchema, code)
    if (!parsed.success) return setProblem(m.proposals_claim_malformed())
    setProblem('')
    setBusy(true)
    try {
      const { proposalId } = await claimSpoken(parsed.output)
      notify(m.proposals_claimed())
      navigate(`/${territoryId}/proposals/${proposalId}`)
    } catch (error) {
      setProblem(errorText(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form noValidate onSubmit={claim} className="flex max-w-md flex-col gap-4">
      <Field label={m.proposals_claim_label()} hint={m.proposals_claim_hint()} error={problem}>
        {(control) => (
          <TextInput
            {...control}
            value={code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={20}
            placeholder="XXXX-XXXX"
            onChange={(event) => setCode(event.target.value)}
            className="tabular text-xl tracking-widest uppercase"
          />
        )}
      </Field>
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {m.proposals_claim_action()}
        </Button>
      </div>
    </form>
  )
}
