import { type FormEvent, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { Checkbox } from '../../../shared/ui/checkbox.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { TextInput } from '../../../shared/ui/text-input.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { signUp } from '../data/account-store.ts'
import { PasswordInput } from './password-input.tsx'
import { type SignUpInput, type SignUpProblems, signUpProblems } from './sign-up-problems.ts'
import { useReturnPath } from './use-return-path.ts'

const empty: SignUpInput = { displayName: '', email: '', password: '', consent: false }

/** A new account; mistakes are told beside their fields once the person tries to send it. */
export function SignUpForm() {
  const lang = useLanguage()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { path } = useReturnPath()
  const form = useRef<HTMLFormElement>(null)
  const [input, setInput] = useState(empty)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const problems: SignUpProblems = tried ? signUpProblems(input) : {}
  const change = (part: Partial<SignUpInput>) => setInput((before) => ({ ...before, ...part }))

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    setError(null)
    if (Object.keys(signUpProblems(input)).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    setBusy(true)
    try {
      await signUp({ ...input, lang })
      navigate(path, { replace: true })
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  return (
    <Card>
      <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field
          label={m.account_display_name()}
          hint={m.account_display_name_hint()}
          error={problems.displayName && m.account_display_name_short()}
        >
          {(control) => (
            <TextInput
              {...control}
              autoComplete="name"
              value={input.displayName}
              onChange={(event) => change({ displayName: event.target.value })}
            />
          )}
        </Field>
        <Field label={m.account_email()} error={problems.email && m.errors_invalid_email()}>
          {(control) => (
            <TextInput
              {...control}
              type="email"
              autoComplete="username"
              value={input.email}
              onChange={(event) => change({ email: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={m.account_password()}
          hint={m.account_password_hint()}
          error={problems.password && m.errors_weak_password()}
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
            aria-invalid={problems.consent}
            aria-describedby="consent-error"
            onChange={(event) => change({ consent: event.target.checked })}
          />
          <p className="pl-7">
            <TextLink to="/privacy" target="_blank">
              {m.account_consent_more()}
            </TextLink>
          </p>
          <p id="consent-error" role="alert" className="pl-7 text-sm font-medium text-late">
            {problems.consent && m.account_consent_needed()}
          </p>
        </div>
        <div role="alert">{error !== null && <Notice tone="late">{errorText(error)}</Notice>}</div>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button type="submit" kind="primary" busy={busy}>
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
