import { useStaff } from '../../../entities/staff/data/use-staff.ts'
import { changeActSettings, useActSettings, type WaitSeconds, waits } from '../../../shared/act/act-settings.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { RadioGroup } from '../../../shared/ui/radio-group.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { KeySettings } from './key-settings.tsx'

/** How acts behave for this person on this device: how long they can be taken back, and for staff their keys. */
export function ActsSection() {
  const { waitSeconds } = useActSettings()
  const staff = useStaff()
  return (
    <Section title={m.work_settings()}>
      <p className="max-w-text text-ink-soft">{m.work_settings_text()}</p>
      <RadioGroup
        legend={m.work_wait()}
        inline
        value={String(waitSeconds)}
        options={waits.map((seconds) => ({
          value: String(seconds),
          label: seconds === 0 ? m.work_wait_none() : m.work_wait_seconds({ count: seconds }),
        }))}
        onChange={(seconds) => changeActSettings({ waitSeconds: Number(seconds) as WaitSeconds })}
      />
      {staff && <KeySettings />}
    </Section>
  )
}
