import { lazy, Suspense } from 'react'

const MarkdownText = lazy(() => import('./markdown-text.tsx').then((module) => ({ default: module.MarkdownText })))

interface MarkdownProps {
  text: string
  /** The language it was written in. */
  lang: string
}

/** Somebody's text in Markdown without raw HTML; until the renderer is loaded the plain text stands there. */
export function Markdown({ text, lang }: MarkdownProps) {
  return (
    <div lang={lang} className="prose-text">
      <Suspense fallback={<p className="whitespace-pre-wrap">{text}</p>}>
        <MarkdownText text={text} />
      </Suspense>
    </div>
  )
}
