import { isKept } from '../../shared/offline/kept-pages.ts'
import { followedBy, linkOf } from '../links.ts'
import { currentAge } from './page-age.ts'

/**
 * From now on a link to a kept page loads it as it is kept while the network does not answer; where it leads to what is not
 * kept, the program goes there and says so.
 */
export function followKeptLinks(): void {
  let isAgain = false
  document.addEventListener(
    'click',
    (event) => {
      if (isAgain || (navigator.onLine && !currentAge()) || !navigator.serviceWorker?.controller) return
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      const link = linkOf(event)
      if (!link || followedBy(link)?.who !== 'reader') return
      event.preventDefault()
      event.stopPropagation()
      void isKept(link.href).then((isHere) => {
        if (isHere) return location.assign(link.href)
        isAgain = true
        link.click()
        isAgain = false
      })
    },
    { capture: true },
  )
}
