import { Component, lazy, type ReactNode, Suspense, useState, useSyncExternalStore } from 'react'
import { LinkedText } from './linked-text.tsx'
import { isBoundedMarkdown } from './markdown-bounds.ts'

/** Brings what renders Markdown. */
export const loadMarkdown = () => import('./markdown-text.tsx')

const MarkdownText = lazy(() => loadMarkdown().then((module) => ({ default: module.MarkdownText })))

interface MarkdownProps {
  text: string
  /** The language it was written in. */
  lang: string
}

/** Gives a text as HTML; on the server alone. */
let htmlOf: ((text: string) => string) | undefined

/** On the server there is time for the renderer before the page is seen, and no browser has to load it for what came so. */
export function renderMarkdownBy(render: (text: string) => string): void {
  htmlOf = render
}

const noChange = () => () => {}
const no = () => false
const yes = () => true

/**
 * Somebody's text in Markdown. Plain, as it was typed, until the renderer is loaded, where it does not load, where a text
 * would cost too much to read, and where one breaks what reads it. What the server rendered stands as long as the text.
 */
export function Markdown({ text, lang }: MarkdownProps) {
  const comesRendered = useSyncExternalStore(noChange, no, yes)
  const [rendered] = useState(() => (comesRendered ? text : null))
  const frame = { lang, className: 'prose-text' }
  const isBounded = isBoundedMarkdown(text)
  if (isBounded && rendered === text) {
    // Nothing is known of the HTML here: React leaves what stands in the element as it is.
    return (
      <div
        key="rendered"
        {...frame}
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made by React itself, on the server, out of the same elements
        dangerouslySetInnerHTML={{ __html: htmlOf?.(text) ?? '' }}
      />
    )
  }
  const plain = (
    <p className="whitespace-pre-wrap">
      <LinkedText text={text} />
    </p>
  )
  return (
    <div {...frame}>
      {isBounded ? (
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
