import { displayNameLength, renamePauseDays } from '@kopir/domain/person/limits'
import { isNameShaped, tidyName } from '@kopir/domain/person/name-shape'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { nameOf } from '../../../entities/person/data/person-queries.ts'
import { ActFailure } from '../../../shared/act/act-failure.tsx'
import { useAct } from '../../../shared/act/use-act.ts'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { useChoice } from '../../../shared/act/use-choice.ts'
import { WaitingForm } from '../../../shared/act/waiting-form.tsx'
import { TextField } from '../../../shared/form/text-field.tsx'
import { useCheckedForm } from '../../../shared/form/use-checked-form.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { rename } from '../data/account-store.ts'
import { nameRefusal } from './name-refusal.ts'

/** The person's name: given here by whom a sign-up was cut off for, changed once in a while by all. */
export function NameForm() {
  const lang = useLanguage()
  const { uid, displayName } = useSignIn()
  const queries = useQueryClient()
  const typed = useChoice<string | null>(`name ${uid}`, () => null)
  const name = typed.value ?? displayName
  const notice = useRef<HTMLParagraphElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const isWaiting = useWaitingSubjects().has('name')
  const act = useAct({
    run: () => rename(name, lang),
    waits: () => ({ subject: 'name', text: m.common_act_named({ act: m.account_rename(), title: tidyName(name) }) }),
    carries: () => [typed.carry()],
    focus: notice,
    focusBack: button,
    said: () => m.account_renamed(),
    // Posts are written under it at once.
    onDone: () => void queries.invalidateQueries(nameOf(uid)),
  })
  const fits = isNameShaped(tidyName(name))
  const form = useCheckedForm(
    fits ? null : { name: m.account_display_name_short({ min: displayNameLength.min, max: displayNameLength.max }) },
    act.send,
    act.clear,
  )
  const refused = nameRefusal(act.failure)
  return (
    <Section title={m.account_display_name()}>
      <WaitingForm isWaiting={isWaiting} noticeRef={notice}>
        <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
          <TextField
            label={m.account_display_name()}
            hint={m.account_rename_hint({ days: renamePauseDays })}
            error={refused ?? form.problems?.name}
            autoComplete="name"
            value={name}
            onText={(text) => {
              act.clear()
              typed.choose(text)
            }}
          />
          {!refused && <ActFailure failure={act.failure} />}
          <Button ref={button} type="submit" busy={act.busy} className="self-start">
            {m.account_rename()}
          </Button>
        </form>
      </WaitingForm>
    </Section>
  )
}
