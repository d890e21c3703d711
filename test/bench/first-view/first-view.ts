import type { Page } from '@playwright/test'
import { untilSettled } from '../../support/visitor.ts'
import { type Figure, percentile } from '../figure.ts'
import { startGhost } from '../ghost/start-ghost.ts'
import { type FirstPage, firstPages } from '../public-pages.ts'
import type { Stage } from '../stage.ts'
import { answeredPress } from './first-press.ts'
import { postsLike, textsOf } from './published-texts.ts'
import { conditions, type Paint, paintOf, phone, slowDown, type Transfer } from './slow-visit.ts'
import { timeOfWay, type Way } from './way-to-item.ts'

const runs = 5
const peerName = 'Ghost'

interface View extends Paint, Transfer {
  /** The largest paint of another visit; not known where the cache cannot be kept. */
  again?: number
}

/**
 * What somebody who was never there before waits for, beside the same page as the browser builds it (its document is
 * answered by the page without content then, and the program fetches everything), and beside a peer from npm: Ghost, a
 * publishing platform that renders on the server, with a list of as many items and items of the same texts, each of our
 * pages held against its list or its item. The peer comes in its lightest form: without accounts and search, whose
 * scripts another machine serves.
 */
export async function firstView(stage: Stage): Promise<Figure[]> {
  const item = pageNamed('proposal').path
  const posts = await stage.visit(phone, (page) => postsLike(page, pageNamed('proposals').path, item))
  const peer = await startGhost(posts)
  const peerItem = peer.post(posts.length - 1)
  try {
    const peerViews = {
      list: await repeated(() => stage.visit(phone, (page) => viewOf(page, peer.list))),
      item: await repeated(() => stage.visit(phone, (page) => viewOf(page, peerItem))),
    }
    const peerWay = await repeatedWay(stage, { from: peer.list, to: peerItem, texts: posts.at(-1)?.paragraphs ?? [] })
    const figures: Figure[] = []
    for (const page of firstPages) {
      figures.push(...(await viewFigures(stage, page, peerViews[page.kind])), await pressFigure(stage, page))
      if (page.from) figures.push(await wayFigure(stage, page, page.from, peerWay))
    }
    return figures
  } finally {
    await peer.stop()
  }
}

function pageNamed(name: string): FirstPage {
  const page = firstPages.find((one) => one.name === name)
  if (!page) throw new Error(`There is no page ${name}`)
  return page
}

async function repeated<Result>(measure: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let run = 0; run < runs; run++) results.push(await measure())
  return results
}

const median = (values: number[]) => percentile(values, 0.5)

/** A first visit to an address, and a second one. */
async function viewOf(page: Page, address: string): Promise<View> {
  const transfer = await slowDown(page)
  await page.goto(address)
  const paint = await paintOf(page)
  const first = { ...paint, ...transfer }
  await page.goto('about:blank')
  await page.goto(address)
  return { ...first, again: (await paintOf(page)).largest }
}

/** A first visit as the browser builds the page. */
async function builtViewOf(page: Page, path: string): Promise<View> {
  const transfer = await slowDown(page)
  await page.route(`**${path}`, async (route) => {
    await route.fulfill({ response: await route.fetch({ url: new URL('/shell.html', route.request().url()).href }) })
  })
  await page.goto(path)
  await untilSettled(page)
  return { ...(await paintOf(page)), ...transfer }
}

async function viewFigures(stage: Stage, { name, path, aim }: FirstPage, peer: View[]): Promise<Figure[]> {
  const ours = await repeated(() => stage.visit(phone, (page) => viewOf(page, path)))
  const built = await repeated(() => stage.visit(phone, (page) => builtViewOf(page, path)))
  const figure = (what: string, unit: string, of: (view: View) => number, budget?: number, note?: string): Figure => ({
    what: `${name}, ${what}`,
    unit,
    value: median(ours.map(of)),
    against: [
      ...(budget === undefined ? [] : [{ name: 'aim', value: budget }]),
      { name: 'as the browser builds it', value: median(built.map(of)) },
      { name: peerName, value: median(peer.map(of)) },
    ],
    ...(note && { note }),
  })
  const kilobytes = (of: (view: View) => number) => (view: View) => of(view) / 1_024
  const painted = ours[0]?.element
  return [
    figure(
      `LCP at ${conditions}`,
      's',
      ({ largest }) => largest / 1_000,
      aim,
      `median of ${runs}; painted: ${painted}`,
    ),
    figure('first paint of a text', 's', ({ first }) => first / 1_000, aim),
    againFigure(name, ours, peer),
    figure('layout shift', 'CLS', ({ shift }) => shift, 0.02),
    figure('blocked by long tasks', 'ms', ({ blocked }) => blocked, 100),
    figure(
      'HTML',
      'kB',
      kilobytes(({ html }) => html),
      25,
    ),
    figure(
      'JavaScript',
      'kB',
      kilobytes(({ scripts }) => scripts),
      90,
    ),
    figure(
      'all of the first view',
      'kB',
      kilobytes(({ all }) => all),
      120,
    ),
    figure('all of the first view', 'files', ({ files }) => files),
  ]
}

function againFigure(name: string, ours: View[], peer: View[]): Figure {
  const again = (views: View[]) => median(views.flatMap(({ again }) => again ?? [])) / 1_000
  const against = [
    { name: 'aim', value: 0.35 },
    { name: peerName, value: again(peer) },
  ]
  return { what: `${name}, LCP of a second visit`, unit: 's', value: again(ours), against }
}

async function pressFigure(stage: Stage, { name, path }: FirstPage): Promise<Figure> {
  const times = await repeated(() => stage.visit(phone, (page) => answeredPress(page, path)))
  const against = [{ name: 'aim', value: 2 }]
  return { what: `${name}, a press at the first paint is answered`, unit: 's', value: median(times) / 1_000, against }
}

/** The way within our pages that ends at this one, beside the peer's from its list to its item. */
async function wayFigure(stage: Stage, { name, path }: FirstPage, from: string, peer: number): Promise<Figure> {
  const texts = await stage.visit(phone, (page) => textsOf(page, path))
  const value = await repeatedWay(stage, { from, to: path, texts })
  const against = [
    { name: 'aim', value: 0.15 },
    { name: peerName, value: peer },
  ]
  return { what: `${name}, from a press on its link to its text`, unit: 's', value, against }
}

async function repeatedWay(stage: Stage, way: Way): Promise<number> {
  return median(await repeated(() => stage.visit(phone, (page) => timeOfWay(page, way)))) / 1_000
}
