import { inLanguage } from '@kopir/domain/language'
import { useMyNgos } from '../../../entities/ngo/data/use-my-ngos.ts'
import { memberRoleLabel } from '../../../entities/ngo/words.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'

/** The organisations for which the person may speak. */
export function MyNgos() {
  const language = useLanguage()
  const ngos = useMyNgos()
  return (
    <Section title={m.account_my_ngos()}>
      {ngos === undefined && <Skeleton lines={1} />}
      {ngos?.length === 0 && <p className="text-ink-soft">{m.account_no_ngos()}</p>}
      <ul className="flex flex-col gap-1 empty:hidden">
        {ngos?.map(({ ngoId, territoryId, name, role }) => {
          const { text, lang } = inLanguage(name, language)
          return (
            <li key={ngoId}>
              <TextLink to={`/${territoryId}/registry/${ngoId}`} lang={lang}>
                {text}
              </TextLink>
              , {memberRoleLabel(role)}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
