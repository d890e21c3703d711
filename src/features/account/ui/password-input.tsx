import { type ComponentProps, useState } from 'react'
import { m } from '../../../shared/i18n/messages.ts'
import { Checkbox } from '../../../shared/ui/checkbox.tsx'
import { TextInput } from '../../../shared/ui/text-input.tsx'

/** A password that its owner may look at. */
export function PasswordInput(props: ComponentProps<'input'>) {
  const [shown, setShown] = useState(false)
  return (
    <>
      <TextInput {...props} type={shown ? 'text' : 'password'} autoCapitalize="none" spellCheck={false} />
      <Checkbox
        label={m.account_show_password()}
        checked={shown}
        onChange={(event) => setShown(event.target.checked)}
      />
    </>
  )
}
