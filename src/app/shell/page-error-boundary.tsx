import { Component, type ReactNode, useEffect } from 'react'
import { useLocation } from 'react-router'
import { isPassing } from '../../shared/is-passing.ts'
import { isMissingCode } from '../../shared/load-code.ts'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'

interface BoundaryProps {
  /** Another page starts without the error of the last one. */
  page: string
  children: ReactNode
}

class Boundary extends Component<BoundaryProps, { error: unknown; page: string }> {
  override state = { error: undefined as unknown, page: this.props.page }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: { page: string }) {
    return props.page === state.page ? null : { error: undefined, page: props.page }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return <FailedPage error={error} />
  }
}

const reload = () => location.reload()

/** What a page failed for; for want of a connection it is asked for again, as a new page, when there is one. */
function FailedPage({ error }: { error: unknown }) {
  const waits = isMissingCode(error) || isPassing(error)
  useEffect(() => {
    if (waits) window.addEventListener('online', reload)
    return () => window.removeEventListener('online', reload)
  }, [waits])
  return (
    <PageLayout narrow>
      <ErrorState error={error} retry={reload} />
    </PageLayout>
  )
}

/** A page that fails leaves the shell standing. */
export function PageErrorBoundary({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  return <Boundary page={pathname}>{children}</Boundary>
}
