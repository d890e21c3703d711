import type { ReactNode } from 'react'
import { Navigate, useLocation, useParams } from 'react-router'

interface OwnPlaceProps {
  /** The territory that what is shown belongs to. */
  territoryId: string
  children: ReactNode
}

/** What belongs to a territory has one address: below another one it leads there. */
export function OwnPlace({ territoryId, children }: OwnPlaceProps) {
  const { territoryId: addressed } = useParams()
  const location = useLocation()
  if (addressed === undefined || addressed === territoryId) return children
  const pathname = location.pathname.replace(/^\/[^/]+/, `/${territoryId}`)
  return <Navigate to={{ ...location, pathname }} state={location.state} replace />
}
