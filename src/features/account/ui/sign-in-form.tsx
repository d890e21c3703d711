import { type FormEvent, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { AppError } from '../../../shared/app-error.ts'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { TextInput } from '../../../shared/ui/text-input.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { signIn } from '../data/account-store.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { PasswordInput } from './password-input.tsx'
import { useReturnPath } from './use-return-path.ts'

/** E-mail and password; what was typed stays after a mistake. */
export function SignInForm() {
  const language = useLanguage()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { path, asked } = useReturnPath()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  async function enter(asEmail: string, withPassword: string) {
    setBusy(true)
    setError(null)
    try {
      await signIn(asEmail, withPassword, language)
      navigate(path, { replace: true })
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!email.includes('@')) setError(new AppError('invalid-email'))
    else if (password === '') setError(new AppError('wrong-password'))
    else void enter(email, password)
  }

  return (
    <>
      {asked && <Notice>{m.account_sign_in_kept()}</Notice>}
      <Card>
        <form noValidate onSubmit={submit} className="flex flex-col gap-4">
          <Field label={m.account_email()}>
            {(control) => (
              <TextInput
                {...control}
                type="email"
                autoComplete="username"
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            )}
          </Field>
          <Field label={m.account_password()}>
            {(control) => (
              <PasswordInput
                {...control}
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
          <div role="alert">{error !== null && <Notice tone="late">{errorText(error)}</Notice>}</div>
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <Button type="submit" kind="primary" busy={busy}>
              {m.account_sign_in()}
            </Button>
            <p>
              {m.account_no_account()} <TextLink to={`/sign-up?${search}`}>{m.account_sign_up()}</TextLink>
            </p>
          </div>
        </form>
      </Card>
      <DemoAccounts busy={busy} onChoose={enter} />
    </>
  )
}
