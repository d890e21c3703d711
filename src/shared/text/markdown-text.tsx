import ReactMarkdown, { type Components } from 'react-markdown'
import { asTyped } from './as-typed.ts'
import { ForeignLink } from './foreign-link.tsx'

const components: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  a: ({ children, href = '' }) => <ForeignLink href={href}>{children}</ForeignLink>,
}

/** A text as Markdown, with everything in it that was typed. Which addresses may be opened, `asTyped` has decided. */
export function MarkdownText({ text }: { text: string }) {
  return (
    <ReactMarkdown remarkPlugins={[asTyped]} components={components}>
      {text}
    </ReactMarkdown>
  )
}
