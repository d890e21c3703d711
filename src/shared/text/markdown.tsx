import { Component, lazy, type ReactNode, Suspense } from 'react'
import { LinkedText } from './linked-text.tsx'
import { isBoundedMarkdown } from './markdown-bounds.ts'

const MarkdownText = lazy(() => import('./markdown-text.tsx').then((module) => ({ default: module.MarkdownText })))

interface MarkdownProps {
  text: string
  /** The language it was written in. */
  lang: string
}

/**
 * Somebody's text in Markdown. Plain, as it was typed, until the renderer is loaded, where it does not load, where a text
 * would cost too much to read, and where one breaks what reads it.
 */
export function Markdown({ text, lang }: MarkdownProps) {
  const plain = (
    <p className="whitespace-pre-wrap">
      <LinkedText text={text} />
    </p>
  )
  return (
    <div lang={lang} className="prose-text">
      {isBoundedMarkdown(text) ? (
        <PlainIfBroken key={text} plain={plain}>
          <Suspense fallback={plain}>
            <MarkdownText text={text} />
          </Suspense>
        </PlainIfBroken>
      ) : (
        plain
      )}
    </div>
  )
}

class PlainIfBroken extends Component<{ plain: ReactNode; children: ReactNode }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? this.props.plain : this.props.children
  }
}
