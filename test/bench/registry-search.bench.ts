import type { Page } from '@playwright/test'
import { open } from '../e2e/support/page.ts'
import { test } from '../e2e/support/test.ts'
import { median, milliseconds, printTable, quantile, times } from './print.ts'

const limitMs = 50
const queries = ['жасыл қадам', 'қоғамдық қоры', 'общественный фонд', 'молодёжь алматы', 'jastar']

/** From each key until the frame that shows its result has been painted. */
async function type(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const taken: number[] = []
    Object.assign(window, { taken })
    document.addEventListener(
      // Letters that the test's keyboard does not have come without a key: every letter has this event.
      'beforeinput',
      ({ timeStamp }) => {
        // A message that was posted in a frame's callback is handled after that frame is painted.
        const painted = new MessageChannel()
        painted.port1.onmessage = () => taken.push(performance.now() - timeStamp)
        requestAnimationFrame(() => painted.port2.postMessage(null))
      },
      { capture: true },
    )
  })
  const field = page.getByRole('main').getByRole('searchbox')
  for (const query of queries) {
    await field.fill('')
    await field.pressSequentially(query, { delay: 120 })
  }
  return page.evaluate(() => (window as unknown as { taken: number[] }).taken)
}

test('Registry search, from the key to the painted result', async ({ visit }) => {
  const rows: string[][] = []
  let few = 0
  for (const [territory, count, rate] of [
    ['pavlodar', 511, 1],
    ['almaty', 4126, 1],
    ['almaty', 4126, 4],
  ] as const) {
    const { page } = await visit()
    await open(page, `/${territory}/registry`)
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
    const taken = await type(page)
    const middle = median(taken)
    if (few === 0) few = middle
    rows.push([
      `${count} rows${rate > 1 ? `, processor 1/${rate}` : ''}`,
      String(taken.length),
      milliseconds(middle),
      milliseconds(quantile(taken, 0.95)),
      times(middle / limitMs),
      times(middle / few),
    ])
  }
  printTable(['registry', 'keys', 'median', '95th percentile', 'of the limit of 50 ms', 'of 511 rows'], rows)
})
