import { paths } from '@kopir/domain/paths'
import type { Locator } from '@playwright/test'
import { personOf } from '../../local/seed/people.ts'
import texts from '../../texts/messages/ru/notifications.json'
import { type Figure, percentile } from './figure.ts'
import type { Stage } from './stage.ts'

const runs = 50
/** The first calls start workers and fill caches. */
const warmUpRuns = 3
const authorAccount = 'activist'

declare global {
  interface Window {
    /** When the frame with a bell that counts something was painted, by the clock that this program reads as well. */
    bellRang: Promise<number>
  }
}

/** From the moderator's publication to the author's bell, in a browser that is open elsewhere. */
export async function bell(stage: Stage): Promise<Figure[]> {
  await stage.suite()
  // These modules look for a running suite when they are loaded.
  const { admin } = await import('../functions/support/admin.ts')
  const { layProposal } = await import('../functions/support/proposals.ts')
  const { callAs } = await import('../support/demo-calls.ts')
  const author = personOf(`demo-${authorAccount}`)
  const forget = async () => {
    const { docs } = await admin.collection(paths.notifications(author.uid)).get()
    await Promise.all(docs.map(({ ref }) => ref.delete()))
  }

  const answered: number[] = []
  const rung: number[] = []
  await stage.visit({ account: authorAccount }, async (page) => {
    await page.goto('/almaty')
    const quietBell = page.getByRole('button', { name: texts.notifications_bell_none })
    for (let run = -warmUpRuns; run < runs; run++) {
      await forget()
      const proposalId = await layProposal({ id: 'almaty' }, author, { title: `Измерение публикации ${run}` })
      await listenTo(quietBell)
      const started = Date.now()
      await callAs('moderator', 'actOnProposal', { act: 'publish', proposalId, rev: 1 })
      const answeredAt = Date.now()
      const rangAt = await page.evaluate(() => window.bellRang)
      if (run < 0) continue
      answered.push(answeredAt - started)
      rung.push(rangAt - started)
    }
  })
  return [
    {
      what: 'publication to the author’s bell, median',
      value: percentile(rung, 0.5),
      unit: 'ms',
      note: `${runs} runs`,
    },
    { what: 'publication to the author’s bell, 95th percentile', value: percentile(rung, 0.95), unit: 'ms' },
    { what: 'of it, until the function has answered, median', value: percentile(answered, 0.5), unit: 'ms' },
  ]
}

/** Waits for a bell without anything new, and notes when it changes. */
const listenTo = (quietBell: Locator) =>
  quietBell.evaluate((button) => {
    window.bellRang = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        requestAnimationFrame(() => {
          // This runs just before the frame is painted; a message arrives just after.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(Date.now())
          port2.postMessage(null)
        })
      })
      observer.observe(button, { attributes: true, childList: true, subtree: true, characterData: true })
    })
  })
