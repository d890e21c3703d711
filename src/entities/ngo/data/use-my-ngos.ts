import { inLanguage } from '@kopir/domain/language'
import { byAlphabet } from '@kopir/texts/collation'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { ngosOfMember } from './membership-queries.ts'
import type { MyNgo } from './membership-store.ts'
import { properName } from './proper-name.ts'

const none: MyNgo[] = []

/** The NGOs for which the person may speak, by name; empty for a visitor, undefined while unknown. */
export function useMyNgos(): MyNgo[] | undefined {
  const { status, uid } = useSignIn()
  const language = useLanguage()
  const { data } = useQuery(ngosOfMember(uid))
  const ngos = useMemo(
    () => data && byAlphabet(data, ({ name }) => properName(inLanguage(name, language).text), language),
    [data, language],
  )
  return status === 'signed-out' ? none : ngos
}
