import { type ComponentType, lazy, Suspense } from 'react'
import { getLanguage } from '../../shared/i18n/language.ts'
import { loadTexts } from '../../shared/i18n/load-texts.ts'
import { useSignIn } from '../../shared/sign-in/use-sign-in.ts'

/** Without its code or texts the page stands without the bell. */
const Bell = lazy<ComponentType>(() =>
  Promise.all([import('../../features/notifications/ui/bell.tsx'), loadTexts(getLanguage(), 'notifications')]).then(
    ([{ Bell }]) => ({ default: Bell }),
    () => ({ default: () => null }),
  ),
)

/** The bell, for who is signed in; its code and listener come only then. */
export function BellSlot() {
  const { status } = useSignIn()
  if (status !== 'signed-in') return null
  return (
    <Suspense fallback={<span className="size-9" />}>
      <Bell />
    </Suspense>
  )
}
