import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { ActFailure } from '../../../shared/act/act-failure.tsx'
import { useAct } from '../../../shared/act/use-act.ts'
import { TextField } from '../../../shared/form/text-field.tsx'
import { useCheckedForm } from '../../../shared/form/use-checked-form.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { keepsUnsent } from '../../../shared/kept/kept-store.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { signIn } from '../data/account-store.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { PasswordInput } from './password-input.tsx'
import { useReturnPath } from './use-return-path.ts'

/** E-mail and password; what was typed stays after a mistake. The page leads on once somebody is signed in. */
export function SignInForm() {
  const language = useLanguage()
  const [search] = useSearchParams()
  const { asked } = useReturnPath()
  const [isTextKept] = useState(keepsUnsent)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const enter = useAct({
    run: (credentials: { email: string; password: string }) =>
      signIn(credentials.email, credentials.password, language),
  })
  const form = useCheckedForm<{ email?: string; password?: string }>(
    {
      ...(!email.includes('@') && { email: m.errors_invalid_email() }),
      ...(password === '' && { password: m.common_required() }),
    },
    () => enter.send({ email, password }),
    enter.clear,
  )

  return (
    <>
      {asked && isTextKept && <Notice>{m.account_sign_in_kept()}</Notice>}
      <Card>
        <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
          <TextField
            label={m.account_email()}
            error={form.problems?.email}
            type="email"
            autoComplete="username"
            value={email}
            onText={setEmail}
          />
          <Field label={m.account_password()} error={form.problems?.password}>
            {(control) => (
              <PasswordInput
                {...control}
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
          <ActFailure failure={enter.failure} />
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <Button type="submit" kind="primary" busy={enter.busy}>
              {m.account_sign_in()}
            </Button>
            <p>
              {m.account_no_account()} <TextLink to={`/sign-up?${search}`}>{m.account_sign_up()}</TextLink>
            </p>
          </div>
        </form>
      </Card>
      <DemoAccounts busy={enter.busy} onChoose={(account) => enter.send(account)} />
    </>
  )
}
