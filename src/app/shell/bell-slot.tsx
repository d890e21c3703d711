import { type ComponentType, lazy, Suspense } from 'react'
import { useSession } from '../../shared/session/use-session.ts'

const found = import.meta.glob<{ Bell: ComponentType }>('../../features/notifications/ui/bell.tsx')
const load = Object.values(found)[0]
const Bell = load ? lazy(async () => ({ default: (await load()).Bell })) : null

/** The bell, for who is signed in; its code and listener come only then. */
export function BellSlot() {
  const { status } = useSession()
  if (status !== 'signed-in' || !Bell) return null
  return (
    <Suspense fallback={<span className="size-9" />}>
      <Bell />
    </Suspense>
  )
}
