import { Suspense } from 'react'
import { TerritoryChoice } from '../../features/home/ui/territory-choice.tsx'
import { lazyPart } from '../../shared/lazy-part.ts'
import { useSignIn } from '../../shared/sign-in/use-sign-in.ts'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'

const Landing = lazyPart(async () => (await import('../gates/landing.tsx')).Landing)

export function Page() {
  const { status } = useSignIn()
  if (status === 'signed-out') return <TerritoryChoice />
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Landing />
    </Suspense>
  )
}
