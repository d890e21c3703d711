import { PageLayout } from './page-layout.tsx'
import { Skeleton } from './skeleton.tsx'

/** A page whose code or data is on its way. */
export function PageSkeleton() {
  return (
    <PageLayout>
      <Skeleton lines={2} />
      <Skeleton block="h-48" />
      <Skeleton block="h-48" />
    </PageLayout>
  )
}
