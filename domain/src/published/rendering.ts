import type { Language } from '../language.ts'

/** What the server asks the product to render: a page as a visitor sees it. */
export interface RenderRequest {
  /** As the address has it, with its language. */
  pathname: string
  /** With its question mark; empty for none. */
  search: string
  /** Of a reader whose address names none. */
  language: Language
  /** `https://` and the host under which the page is read. */
  origin: string
  now: Date
  /** What a published address answers; null where it answers 404. Fails where nothing can be read. */
  read: (url: string) => Promise<unknown>
}

export type RenderedPage =
  /** The same page at the address that it has. */
  | { moved: string }
  | {
      moved: null
      status: 200 | 404
      language: Language
      /** What belongs into the head, as HTML: title, description, links to the page's other languages. */
      head: string
      /** The page's body as HTML. */
      body: string
      /** What the published addresses answered: the browser takes over from the same. */
      answers: Record<string, unknown>
      /** The page, by its name in the list of pages; null for none. */
      page: string | null
      /** The areas of interface texts that it shows, beside those that every page needs. */
      areas: readonly string[]
    }

/** The product as the server loads it. */
export interface Renderer {
  /** Null where the product has no page for everybody: what stands there is for who is signed in. */
  renderPage: (request: RenderRequest) => Promise<RenderedPage | null>
}
