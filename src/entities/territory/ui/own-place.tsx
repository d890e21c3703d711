import { createContext, type ReactNode, use } from 'react'
import { Navigate, useLocation, useParams } from 'react-router'

interface OwnPlaceProps {
  /** The territory that what is shown belongs to. */
  territoryId: string
  children: ReactNode
}

/** On the server: hears the pathname that a page has in truth. */
export const MovedContext = createContext<(pathname: string) => void>(() => {})

/** What belongs to a territory has one address: below another one it leads there. */
export function OwnPlace({ territoryId, children }: OwnPlaceProps) {
  const { territoryId: addressed } = useParams()
  const location = useLocation()
  const moved = use(MovedContext)
  if (addressed === undefined || addressed === territoryId) return children
  const pathname = location.pathname.replace(/^\/[^/]+/, `/${territoryId}`)
  moved(pathname)
  return <Navigate to={{ ...location, pathname }} state={location.state} replace />
}
