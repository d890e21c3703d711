import { claimCodeFieldLength, claimCodeLength, writeClaimCode } from '@kopir/domain/proposal/claim-code'
import { claimCodeSchema } from '@kopir/domain/proposal/claim-code-schema'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import * as v from 'valibot'
import { useShellTerritoryId } from '../../../entities/territory/data/last-territory.ts'
import { useAct } from '../../../shared/act/use-act.ts'
import { TextField } from '../../../shared/form/text-field.tsx'
import { useCheckedForm } from '../../../shared/form/use-checked-form.ts'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { claimSpoken } from '../data/ngo-side-acts.ts'

const form = writeClaimCode('X'.repeat(claimCodeLength))

/** With the code from the secretary an NGO takes over what it asked aloud. */
export function ClaimForm() {
  const [code, setCode] = useState('')
  const territoryId = useShellTerritoryId() ?? 'almaty'
  const navigate = useNavigate()
  const claim = useAct({
    run: claimSpoken,
    said: () => m.proposals_claimed(),
    onDone: ({ proposalId }) => navigate(`/${territoryId}/proposals/${proposalId}`),
  })
  const parsed = v.safeParse(claimCodeSchema, code)
  const { ref, problems, submit } = useCheckedForm(
    parsed.success ? null : { code: m.proposals_claim_malformed({ count: claimCodeLength, form }) },
    () => parsed.success && claim.send(parsed.output),
    claim.clear,
  )
  // A refusal is about what stands in the field, too.
  const problem = problems?.code ?? (claim.failure && errorText(claim.failure))

  return (
    <form ref={ref} noValidate onSubmit={submit} className="flex max-w-md flex-col gap-4">
      <TextField
        label={m.proposals_claim_label()}
        hint={m.proposals_claim_hint({ count: claimCodeLength })}
        error={problem}
        value={code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={claimCodeFieldLength}
        placeholder={form}
        className="tabular text-xl tracking-widest uppercase"
        onText={setCode}
      />
      <div>
        <Button type="submit" kind="primary" busy={claim.busy}>
          {m.proposals_claim_action()}
        </Button>
      </div>
    </form>
  )
}
