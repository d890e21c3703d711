import { useOutletContext } from 'react-router'

/** Who is signed in, for the pages directly below `SignedIn`. */
export const useUid = () => useOutletContext<string>()
