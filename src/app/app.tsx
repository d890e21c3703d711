import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { AppRoutes } from './app-routes.tsx'

interface AppProps {
  client: QueryClient
  /** Puts the product under a router: the browser's address, or the one that the server was asked for. */
  router: (routes: ReactNode) => ReactNode
}

/** The product with what every page needs around it. */
export function App({ client, router }: AppProps) {
  return <QueryClientProvider client={client}>{router(<AppRoutes />)}</QueryClientProvider>
}
