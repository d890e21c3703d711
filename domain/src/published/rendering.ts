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

/** What has a picture of its own, as the picture's address names it: `/picture/{language}/{kind}/{id}.png`. */
export const pictureKinds = ['proposals', 'ngos', 'forums', 'commitments', 'places', 'site'] as const

/** Pixels, as those who show links ask for. */
export const pictureSize = { width: 1200, height: 630 } as const

export interface PictureSubject {
  kind: (typeof pictureKinds)[number]
  id: string
}

/** What the picture of a shared link shows, in the words of its language; a text may be empty. */
export interface PictureCard {
  place: string
  /** What has to be said of everything in the place: that it is invented. */
  note: string
  /** Above the title: the number, what it is. */
  label: string
  title: string
  /** The state in a word: done, said to be done, needing an act, late, ended, or any other. */
  state: { tone: 'good' | 'outlined' | 'due' | 'late' | 'mute' | 'info'; text: string } | null
  /** Its date, and how much of the term has passed, 0 to 1, where a clock runs. */
  line: string
  clock: { passed: number; tone: 'info' | 'due' | 'late' } | null
}

/** A card, with a version that is another one as soon as it says anything else. */
export interface Picture {
  card: PictureCard
  version: string
}

/** The product as the server loads it. */
export interface Renderer {
  /** Null where the product has no page for everybody: what stands there is for who is signed in. */
  renderPage: (request: RenderRequest) => Promise<RenderedPage | null>
  /** What the picture of a subject shows; null where there is nothing public. Reads what its page reads. */
  describePicture: (
    request: PictureSubject & Pick<RenderRequest, 'language' | 'now' | 'read'>,
  ) => Promise<Picture | null>
}
