import { type Language, languages } from '@kopir/domain/language'
import { pictureSize } from '@kopir/domain/published/rendering'
import { escapeMarkup, scriptJson } from '@kopir/domain/text/markup'
import { m } from '../shared/i18n/messages.ts'
import type { PagePreview } from './page-preview.ts'
import { pathIn } from './spoken-path.ts'

interface HeadOf {
  /** As HTML. */
  title: string
  language: Language
  origin: string
  /** Of the page, without a language and in its one spelling. */
  path: string
  /** What is shared: the path, or what it names of the many on its page. */
  sharedPath: string
  territoryId: string | undefined
  preview: PagePreview
}

const locales: Record<Language, string> = { kk: 'kk_KZ', ru: 'ru_KZ', en: 'en_GB' }

/** The head of what is no page. */
export const headOfNone = (title: string): string =>
  `<title>${title || m.common_name()}</title><meta name="robots" content="noindex">`

/** What search engines and those who share a link read of a page, as HTML for its head. */
export function headOf({ title, language, origin, path, sharedPath, territoryId, preview }: HeadOf): string {
  const addressIn = (spoken: Language | null, of = path) => escapeMarkup(origin + pathIn(spoken, of))
  const described = escapeMarkup(preview.description)
  const open = (property: string, content: string) => `<meta property="og:${property}" content="${content}">`
  const feed = (kind: string, name: string) =>
    `<link rel="alternate" type="application/atom+xml" title="${escapeMarkup(name)}" href="/feeds/${language}/${territoryId}/${kind}.atom">`
  return [
    `<title>${title || m.common_name()}</title>`,
    `<meta name="description" content="${described}">`,
    `<link rel="canonical" href="${addressIn(language)}">`,
    ...languages.map((spoken) => `<link rel="alternate" hreflang="${spoken}" href="${addressIn(spoken)}">`),
    `<link rel="alternate" hreflang="x-default" href="${addressIn(null)}">`,
    open('title', preview.title === null ? title : escapeMarkup(preview.title)),
    open('description', described),
    open('type', preview.type),
    open('url', addressIn(language, sharedPath)),
    open('site_name', escapeMarkup(m.common_name())),
    open('locale', locales[language]),
    ...(preview.picture
      ? [
          open('image', escapeMarkup(origin + preview.picture.path)),
          open('image:type', 'image/png'),
          open('image:width', String(pictureSize.width)),
          open('image:height', String(pictureSize.height)),
          open('image:alt', escapeMarkup(preview.picture.alt)),
        ]
      : []),
    `<meta name="twitter:card" content="${preview.picture ? 'summary_large_image' : 'summary'}">`,
    ...(territoryId ? [feed('answers', m.common_feed_answers()), feed('meetings', m.common_feed_meetings())] : []),
    ...preview.schemas.map((schema) => `<script type="application/ld+json">${scriptJson(schema)}</script>`),
  ].join('')
}
