import type { QueryClient } from '@tanstack/react-query'
import { getLanguage } from '../../shared/i18n/language.ts'
import { whenCalm } from '../../shared/when-calm.ts'
import { type Address, pageAt } from '../addresses.ts'
import { ownPathname } from '../own-pathname.ts'
import { pathIn } from '../spoken-path.ts'

/** How long a pointer rests on a link that is meant: on its way across a list it takes less. */
const restMs = 65

interface Followed extends Address {
  params: Record<string, string | undefined>
  search: URLSearchParams
}

const linkOf = ({ target }: Event) => (target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null)

/** Where a link leads; null for none, or one that leads here, or out of the product. */
function followedBy(link: HTMLAnchorElement | null): Followed | null {
  if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download')) return null
  if (link.pathname === location.pathname && link.search === location.search) return null
  const address = pageAt(ownPathname(pathIn(null, link.pathname)))
  return address && { ...address, search: new URLSearchParams(link.search) }
}

/** Whether somebody pays for what they may never look at. */
function isSaving(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } }
  return Boolean(connection?.saveData) || /2g/.test(connection?.effectiveType ?? '')
}

/** Brings the page's code and what it shows first. Never fails: the page asks again, and says what is wrong. */
async function bring(client: QueryClient, { page, params, search }: Followed): Promise<void> {
  try {
    const module = await page.load()
    await module.readAhead?.(client, { language: getLanguage(), params, search })
  } catch {}
}

/** How many kinds of pages somebody is likely to go to next. */
const likely = 2

/** Brings the code of what the first links of the page lead to. */
function bringLikely(): void {
  if (isSaving()) return
  const links = document.querySelectorAll<HTMLAnchorElement>('main a[href]')
  const pages = new Set([...links].flatMap((link) => followedBy(link)?.page ?? []))
  for (const page of [...pages].slice(0, likely)) void page.preload()
}

/**
 * From now on the page behind a link is brought when somebody is about to follow it: rests the pointer on it, comes to it
 * by keyboard, or begins to press it. Of who saves data only what they press. The code of what is likely to be next comes
 * when the page is calm.
 */
export function readAhead(client: QueryClient): void {
  let resting: ReturnType<typeof setTimeout> | undefined
  const wait = (event: Event) => {
    clearTimeout(resting)
    const followed = isSaving() ? null : followedBy(linkOf(event))
    if (followed) resting = setTimeout(bring, restMs, client, followed)
  }
  const press = (event: Event) => {
    clearTimeout(resting)
    const followed = followedBy(linkOf(event))
    if (followed) void bring(client, followed)
  }
  const listening = { capture: true, passive: true }
  document.addEventListener('pointerover', wait, listening)
  document.addEventListener('focusin', wait, listening)
  document.addEventListener('pointerdown', press, listening)
  whenCalm(bringLikely)
}
