import type { Page } from '@playwright/test'
import { untilSettled } from '../support/visitor.ts'
import type { Figure } from './figure.ts'
import type { Stage } from './stage.ts'

/** How long nothing must have come before a visit counts as served. */
const silenceMs = 3_000

/** Documents that Firestore delivers to the browser of a visitor who is not signed in. */
export async function documentReads(stage: Stage): Promise<Figure[]> {
  const registry = await stage.visit({}, (page) =>
    countDocuments(page, async () => {
      await page.goto('/almaty/registry')
      await untilSettled(page)
      await page.locator('main input[type="search"]').fill('экология')
      await page
        .locator('main')
        .getByRole('link', { name: /эколог/i })
        .first()
        .click()
      await untilSettled(page)
    }),
  )
  const dashboard = await stage.visit({}, (page) =>
    countDocuments(page, async () => {
      await page.goto('/almaty/dashboard')
      await untilSettled(page)
    }),
  )
  if (dashboard === 0) throw new Error('A dashboard without a document: the count does not see what Firestore sends')
  return [
    {
      what: 'registry with search and an NGO’s page',
      value: registry,
      unit: 'documents',
      against: [{ name: 'budget', value: 0 }],
    },
    { what: 'dashboard', value: dashboard, unit: 'documents', against: [{ name: 'budget', value: 5 }] },
  ]
}

/** Runs a visit to its end and counts the documents in Firestore's answers, streamed ones included. */
async function countDocuments(page: Page, visit: () => Promise<void>): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  const answers = new Map<string, string>()
  let changed = Date.now()
  const append = (requestId: string, base64: string) => {
    changed = Date.now()
    answers.set(requestId, answers.get(requestId) + Buffer.from(base64, 'base64').toString('latin1'))
  }
  /** An answer that was over before it could be streamed; one that the page gave up has nothing to read. */
  const appendBody = (requestId: string) =>
    devtools.send('Network.getResponseBody', { requestId }).then(
      ({ body, base64Encoded }) => append(requestId, base64Encoded ? body : Buffer.from(body).toString('base64')),
      () => {},
    )
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    if (!/\/(google\.firestore\.v1\.Firestore|v1\/projects)\//.test(response.url)) return
    answers.set(requestId, '')
    // A listener's answer never ends, so its body is taken as it comes; what came before is in `bufferedData`.
    devtools.send('Network.streamResourceContent', { requestId }).then(
      ({ bufferedData }) => append(requestId, bufferedData),
      () => appendBody(requestId),
    )
  })
  devtools.on('Network.dataReceived', ({ requestId, data }) => {
    if (data && answers.has(requestId)) append(requestId, data)
  })
  await devtools.send('Network.enable')
  await visit()
  while (Date.now() - changed < silenceMs) await page.waitForTimeout(100)
  return [...answers.values()].reduce((sum, answer) => sum + documentsIn(answer), 0)
}

/** Of a listener, of a batch get, of a query, and the count of an aggregation, which costs a read as well. */
const documentsIn = (answer: string) =>
  answer.match(/"(documentChange|found|aggregateFields)"\s*:|"document"\s*:\s*\{\s*"name"/g)?.length ?? 0
