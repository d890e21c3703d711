import { useSearchParams } from 'react-router'
import { nextPath } from '../../../shared/sign-in/sign-in-path.ts'

/** Where a person goes once they are signed in: to the page that asked, else to the first page, which knows their place. */
export function useReturnPath(): { path: string; asked: boolean } {
  const [search] = useSearchParams()
  const next = search.get('next')
  return { path: nextPath(next), asked: next !== null }
}
