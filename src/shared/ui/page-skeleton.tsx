import { PageLayout } from './page-layout.tsx'
import { Skeleton } from './skeleton.tsx'

/** A page whose code or data is on its way; as high as the window, so that the footer does not jump. */
export function PageSkeleton() {
  return (
    <div className="min-h-dvh">
      <PageLayout>
        <Skeleton lines={2} />
        <Skeleton block="h-48" />
        <Skeleton block="h-48" />
      </PageLayout>
    </div>
  )
}
