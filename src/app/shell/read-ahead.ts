import type { QueryClient } from '@tanstack/react-query'
import { getLanguage } from '../../shared/i18n/language.ts'
import { isSaving } from '../../shared/saves-data.ts'
import { whenCalm } from '../../shared/when-calm.ts'
import { type Followed, followedBy, linkOf } from '../links.ts'

/** How long a pointer rests on a link that is meant: on its way across a list it takes less. */
const restMs = 65

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
