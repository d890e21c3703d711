import { displayNameLength, passwordMinLength } from '@kopir/domain/person/limits'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { ActFailure } from '../../../shared/act/act-failure.tsx'
import { useAct } from '../../../shared/act/use-act.ts'
import { TextField } from '../../../shared/form/text-field.tsx'
import { useCheckedForm } from '../../../shared/form/use-checked-form.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { arrival } from '../../../shared/sign-in/arrival.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { Checkbox } from '../../../shared/ui/checkbox.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { FieldError } from '../../../shared/ui/field-error.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { signUp } from '../data/account-store.ts'
import { nameRefusal } from './name-refusal.ts'
import { PasswordInput } from './password-input.tsx'
import { type SignUpInput, signUpProblems } from './sign-up-problems.ts'
import { useReturnPath } from './use-return-path.ts'

const empty: SignUpInput = { displayName: '', email: '', password: '', consent: false }

/** A new account; mistakes are told beside their fields once the person tries to send it. */
export function SignUpForm() {
  const lang = useLanguage()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { path } = useReturnPath()
  const [input, setInput] = useState(empty)
  const change = (part: Partial<SignUpInput>) => {
    if ('displayName' in part) enter.clear()
    setInput((before) => ({ ...before, ...part }))
  }
  const enter = useAct({
    run: () => signUp({ ...input, lang }),
    onDone: () => navigate(path, { replace: true, state: arrival }),
  })
  const { ref, submit, problems } = useCheckedForm(signUpProblems(input), enter.send, enter.clear)
  const nameRefused = nameRefusal(enter.failure)

  return (
    <Card>
      <form ref={ref} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={m.account_display_name()}
          hint={m.account_display_name_hint()}
          error={
            nameRefused ??
            (problems?.displayName &&
              m.account_display_name_short({ min: displayNameLength.min, max: displayNameLength.max }))
          }
          autoComplete="name"
          value={input.displayName}
          onText={(displayName) => change({ displayName })}
        />
        <TextField
          label={m.account_email()}
          error={problems?.email && m.errors_invalid_email()}
          type="email"
          autoComplete="username"
          value={input.email}
          onText={(email) => change({ email })}
        />
        <Field
          label={m.account_password()}
          hint={m.account_password_hint({ min: passwordMinLength })}
          error={problems?.password && m.errors_weak_password({ min: passwordMinLength })}
        >
          {(control) => (
            <PasswordInput
              {...control}
              autoComplete="new-password"
              value={input.password}
              onChange={(event) => change({ password: event.target.value })}
            />
          )}
        </Field>
        <div>
          <Checkbox
            label={m.account_consent()}
            checked={input.consent}
            aria-invalid={problems?.consent}
            aria-describedby="consent-error"
            onChange={(event) => change({ consent: event.target.checked })}
          />
          <p className="pl-7">
            <TextLink to="/privacy" target="_blank">
              {m.account_consent_more()}
            </TextLink>
          </p>
          <div className="pl-7">
            <FieldError id="consent-error">{problems?.consent && m.account_consent_needed()}</FieldError>
          </div>
        </div>
        {!nameRefused && <ActFailure failure={enter.failure} />}
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button type="submit" kind="primary" busy={enter.busy}>
            {m.account_sign_up()}
          </Button>
          <p>
            {m.account_have_account()} <TextLink to={`/sign-in?${search}`}>{m.account_sign_in()}</TextLink>
          </p>
        </div>
      </form>
    </Card>
  )
}
