import { open } from '../e2e/support/page.ts'
import { laySubmitted, newTitle } from '../e2e/support/proposals.ts'
import { test } from '../e2e/support/test.ts'
import { callAs } from '../support/demo-calls.ts'
import { median, milliseconds, printTable, quantile } from './print.ts'

const runs = 50

test('From a publication to the author: 50 publications, one after the other', async ({ visit }) => {
  const { page, say } = await visit({ as: 'activist' })
  await open(page, '/almaty')
  // What is there already is no arrival.
  await page.getByRole('button', { name: new RegExp(say('notifications_bell_new', { count: '' })) }).waitFor()
  // The bell says each arrival once, with its title: the time of that is the time of the bell.
  await page.evaluate(() => {
    const rung = new Map<string, number>()
    Object.assign(window, { rung })
    const header = document.querySelector('header')
    if (!header) throw new Error('No header')
    new MutationObserver(() => {
      for (const status of header.querySelectorAll('[role="status"]')) {
        const mark = /run-\w+/.exec(status.textContent)?.[0]
        if (mark && !rung.has(mark)) rung.set(mark, Date.now())
      }
    }).observe(header, { subtree: true, childList: true, characterData: true })
  })
  const answered: number[] = []
  const rung: number[] = []
  for (let run = 0; run < runs; run++) {
    const mark = `run-${run}x${Date.now().toString(36)}`
    const id = await laySubmitted('activist', newTitle(`Предложение ${mark}`))
    const before = Date.now()
    await callAs('moderator', 'actOnProposal', { act: 'publish', proposalId: id, rev: 1 })
    answered.push(Date.now() - before)
    const at = await page.waitForFunction(
      (wanted) => (window as unknown as { rung: Map<string, number> }).rung.get(wanted),
      mark,
    )
    rung.push(Number(await at.jsonValue()) - before)
  }
  const row = (name: string, samples: number[]) => [
    name,
    milliseconds(median(samples)),
    milliseconds(quantile(samples, 0.95)),
  ]
  printTable(
    ['from the order to publish', 'median', '95th percentile'],
    [row('until it is published', answered), row("until the author's bell rings", rung)],
  )
})
