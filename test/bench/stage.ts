import type { Browser, Page } from '@playwright/test'
import { type DemoSuite, openDemoSuite } from '../support/demo-suite.ts'
import { openBrowser, openVisitor, type VisitorOptions } from '../support/visitor.ts'

/** A suite with the demo data and a browser, started when the first part needs them. */
export class Stage {
  #suite: Promise<DemoSuite> | undefined
  #browser: Promise<Browser> | undefined

  suite(): Promise<DemoSuite> {
    this.#suite ??= openDemoSuite()
    return this.#suite
  }

  /** Gives a page to `body` and forgets it and its caches afterwards. */
  async visit<Result>(options: VisitorOptions, body: (page: Page) => Promise<Result>): Promise<Result> {
    const { appUrl } = await this.suite()
    this.#browser ??= openBrowser()
    const page = await openVisitor(await this.#browser, appUrl, options)
    try {
      return await body(page)
    } finally {
      await page.context().close()
    }
  }

  async close(): Promise<void> {
    const open = await Promise.allSettled([this.#browser?.then((browser) => browser.close())])
    await (await this.#suite)?.stop()
    for (const result of open) if (result.status === 'rejected') throw result.reason
  }
}
