import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { freePorts } from '../support/free-ports.ts'
import { openBrowser } from '../support/visitor.ts'
import type { Figure } from './figure.ts'
import { installOnce, npm } from './install-once.ts'
import { publicPages } from './public-pages.ts'
import type { Stage } from './stage.ts'

/** The last one that runs on Node 20; 186 MB, which is why it is no package of the project. */
const version = '12.8.2'
const aim = 95

/** What is read of Lighthouse's answer, in its words. */
type Report = Record<'audits', Record<string, { score: number | null; displayValue?: string }>> &
  Record<'categories', Record<string, Category>>
type Category = { title: string; score: number | null } & Record<'auditRefs', { id: string; weight: number }[]>
type Lighthouse = (url: string, flags: { port: number; logLevel: 'error' }) => Promise<{ lhr: Report } | undefined>

/** Lighthouse's scores of every page for readers, on a phone as it imitates one, and what lowers those below the aim. */
export async function lighthouse(stage: Stage): Promise<Figure[]> {
  const folder = await installOnce(`lighthouse-${version}`, (unfinished) =>
    npm(unfinished, ['install', '--prefix', '.', '--no-save', `lighthouse@${version}`]),
  )
  const program = pathToFileURL(join(folder, 'node_modules/lighthouse/core/index.js')).href
  const { default: run } = (await import(program)) as { default: Lighthouse }
  const { appUrl } = await stage.suite()
  const [port = 0] = await freePorts(1)
  const browser = await openBrowser([`--remote-debugging-port=${port}`])
  try {
    const figures: Figure[] = []
    for (const { name, path } of publicPages) {
      const answer = await run(appUrl + path, { port, logLevel: 'error' })
      if (!answer) throw new Error(`Lighthouse says nothing of ${path}`)
      figures.push(...scores(name, answer.lhr))
    }
    return figures
  } finally {
    await browser.close()
  }
}

function scores(page: string, { categories, audits }: Report): Figure[] {
  return Object.values(categories).map(({ title, score, auditRefs }) => {
    const value = Math.round((score ?? 0) * 100)
    const failing = auditRefs.flatMap(({ id, weight }) => {
      const found = audits[id]
      const isFailing = weight > 0 && typeof found?.score === 'number' && found.score < 0.9
      return isFailing ? `${id}${found.displayValue ? ` (${found.displayValue})` : ''}` : []
    })
    const note = value < aim ? failing.join(', ') : ''
    return { what: `${page}, ${title}`, value, unit: 'of 100', against: [{ name: 'aim', value: aim }], note }
  })
}
