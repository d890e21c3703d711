import { AsyncLocalStorage } from 'node:async_hooks'
import { languages } from '@kopir/domain/language'
import { readInstants } from '@kopir/domain/published/instants'
import type { PublishedPlaces } from '@kopir/domain/published/pages'
import type { Picture, RenderedPage, Renderer, RenderRequest } from '@kopir/domain/published/rendering'
import { type PageArea, sharedAreas } from '@kopir/texts/areas'
import type { Texts } from '@kopir/texts/texts'
import { QueryClient } from '@tanstack/react-query'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { publishedPlaces } from '../entities/territory/data/places-queries.ts'
import { MovedContext } from '../entities/territory/ui/own-place.tsx'
import { answerFirstProposals } from '../features/proposals/server/answer-first-proposals.ts'
import { answerFirstRegister } from '../features/registry/server/answer-first-register.ts'
import { renderFor } from '../shared/clock/clock.ts'
import { renderIn } from '../shared/i18n/language.ts'
import { giveTexts } from '../shared/i18n/load-texts.ts'
import { answerInProcess } from '../shared/query/fetch-json.ts'
import { LinkedText } from '../shared/text/linked-text.tsx'
import { renderMarkdownBy } from '../shared/text/markdown.tsx'
import { MarkdownText } from '../shared/text/markdown-text.tsx'
import { isMissing } from '../shared/ui/error-state.tsx'
import { type Address, pageAt } from './addresses.ts'
import { App } from './app.tsx'
import type { Asked } from './first-view.ts'
import { headOf, headOfNone } from './html-head.ts'
import { ownPathname } from './own-pathname.ts'
import { ownSearch } from './own-search.ts'
import { previewOf } from './page-preview.ts'
import { pages } from './pages.ts'
import { pictureOf } from './picture.ts'
import { readPictured } from './picture-card.ts'
import { sharedPathOf } from './previewed.ts'
import { languageOfPath, pathIn } from './spoken-path.ts'

const tables = import.meta.glob<Texts>('../../texts/messages/*/*.json', { eager: true, import: 'default' })
for (const language of languages) {
  const shared: Texts = {}
  for (const [path, texts] of Object.entries(tables)) {
    const [, area = ''] = new RegExp(`/${language}/(\\w+)\\.json$`).exec(path) ?? []
    if (sharedAreas.some((name) => name === area)) Object.assign(shared, texts)
    else if (area) giveTexts(language, area as PageArea, texts)
  }
  giveTexts(language, 'shared', shared)
}

renderMarkdownBy((text) => {
  try {
    return renderToStaticMarkup(<MarkdownText text={text} />)
  } catch {
    // One that breaks what reads it is shown as it was typed.
    return renderToStaticMarkup(
      <p className="whitespace-pre-wrap">
        <LinkedText text={text} />
      </p>,
    )
  }
})

/** How the addresses are answered that the rendering of a page asks for. */
const reading = new AsyncLocalStorage<(url: string) => Promise<unknown>>()
answerInProcess(async (url) => reading.getStore()?.(url))

/** What only the rendering of a page is answered: the first part of what the browser has as a whole later. */
function firstAnswer(url: string, { read, now }: RenderRequest): Promise<unknown> | null {
  if (!url.startsWith('/first/')) return null
  return url.includes('/registry?') ? answerFirstRegister(url, read) : answerFirstProposals(url, read, now)
}

/** An address at which there is surely nothing. */
const noPage = '/-/-/-/-'

const nameOf = (page: Address['page']) => Object.entries(pages).find(([, each]) => each === page)?.[0] ?? null

/** Fills the cache with what a page shows; false where there is no such page. */
async function fill(client: QueryClient, page: Address['page'], asked: Asked): Promise<boolean> {
  const [{ firstView }] = await Promise.all([page.load(), client.fetchQuery(publishedPlaces)])
  try {
    await firstView?.(client, asked)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/** {@link RenderRequest} in HTML. Its data are read first; then it is rendered in one go, in which no other comes between. */
export async function renderPage(request: RenderRequest): Promise<RenderedPage | null> {
  const own = ownPathname(request.pathname)
  if (own !== request.pathname) return { moved: own + request.search }
  const named = languageOfPath(own)
  const pathname = pathIn(null, own)
  const found = pageAt(pathname)
  if (found && found.who !== 'reader') return null

  const answers: Record<string, unknown> = {}
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const page = found?.page ?? pages.notFound
  const search = new URLSearchParams(request.search)
  const language = named ?? request.language
  const read = async (url: string) => {
    const answer = await (firstAnswer(url, request) ?? request.read(url))
    if (answer !== null) answers[url] = answer
    return answer
  }
  const exists = await reading.run(read, () => fill(client, page, { language, params: found?.params ?? {}, search }))
  const { territoryId } = found?.params ?? {}
  const places = client.getQueryData(publishedPlaces.queryKey)?.territories ?? []
  const isPlace = !territoryId || places.some(({ id, level }) => id === territoryId && level !== 'district')
  const isFound = found !== null && exists && isPlace
  await pages.notFound.load()

  const base = named ? `/${named}` : ''
  let moved: string | undefined
  renderIn(language)
  renderFor(request.now)
  const html = renderToString(
    <MovedContext
      value={(own) => {
        moved = base + own + request.search
      }}
    >
      <App
        client={client}
        router={(routes) => (
          <StaticRouter basename={base || '/'} location={base + (isFound ? pathname + request.search : noPage)}>
            {routes}
          </StaticRouter>
        )}
      />
    </MovedContext>,
  )
  client.clear()
  if (moved) return { moved }
  // React puts the title, which the page's heading gives, before everything else.
  const [, title = '', body = ''] = /^(?:<title>([^<]*)<\/title>)?([\s\S]*)$/.exec(html) ?? []
  const { origin, now } = request
  const name = isFound ? nameOf(page) : null
  const path = pathname + ownSearch({ page: name, search, answers })
  const url = origin + pathIn(language, path)
  const previewed = { page: name, params: found?.params ?? {}, answers, language, url, search, now }
  const preview = previewOf(previewed)
  const sharedPath = sharedPathOf(path, previewed)
  const head = isFound ? headOf({ title, language, origin, path, sharedPath, territoryId, preview }) : headOfNone(title)
  const rendered = { moved: null, language, head, body, answers, areas: page.areas }
  return { ...rendered, status: isFound ? 200 : 404, page: name }
}

/** {@link Renderer.describePicture} from the published answers that the page of the same thing is rendered from. */
export async function describePicture({
  language,
  now,
  read,
  ...subject
}: Parameters<Renderer['describePicture']>[0]): Promise<Picture | null> {
  const [places, pictured] = await Promise.all([read('/data/places'), readPictured(subject, read)])
  if (!places || !pictured) return null
  renderIn(language)
  renderFor(now)
  return pictureOf(pictured, readInstants<PublishedPlaces>(places), language, now)
}
