import ReactMarkdown, { type Components } from 'react-markdown'

const headingsBelowThePage: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  a: ({ children, href }) => (
    <a href={href} rel="nofollow ugc noopener noreferrer" target="_blank">
      {children}
    </a>
  ),
}

/** Raw HTML is dropped; pictures are too, since they would call other servers on the reader's behalf. */
export function MarkdownText({ text }: { text: string }) {
  return (
    <ReactMarkdown skipHtml disallowedElements={['img']} unwrapDisallowed components={headingsBelowThePage}>
      {text}
    </ReactMarkdown>
  )
}
