import { type ComponentType, lazy, Suspense } from 'react'
import { getLanguage } from '../../shared/i18n/language.ts'
import { loadTexts } from '../../shared/i18n/load-texts.ts'
import { useSession } from '../../shared/session/use-session.ts'

/** Without its code or texts the page stands without the bell. */
const Bell = lazy<ComponentType>(() =>
  Promise.all([import('../../features/notifications/ui/bell.tsx'), loadTexts(getLanguage(), 'rest')]).then(
    ([{ Bell }]) => ({ default: Bell }),
    () => ({ default: () => null }),
  ),
)

/** The bell, for who is signed in; its code and listener come only then. */
export function BellSlot() {
  const { status } = useSession()
  if (status !== 'signed-in') return null
  return (
    <Suspense fallback={<span className="size-9" />}>
      <Bell />
    </Suspense>
  )
}
