declare global {
  interface Window {
    /** What `public/browser.js` found: whether the product runs in this browser. */
    kopirIsEnough?: boolean
    /** What `src/early.js` keeps until the product is there. */
    kopirEarly?: { giveUp: () => void; putBack: () => void; doAgain: () => void }
  }
}

/** What a page that came with its content brings along. */
interface FirstView {
  /** The instant it was rendered for, ISO 8601. */
  now: string
  /** What the published addresses answered, by address. */
  answers: Record<string, unknown>
}

/** What stands in the document for the first view; null where it came without content. */
function readFirstView(): FirstView | null {
  const text = typeof document === 'undefined' ? null : document.getElementById('first-view')?.textContent
  return text ? (JSON.parse(text) as FirstView) : null
}

const firstView = readFirstView()

/** The content of the page came with it and is to be taken over as it stands. */
export const isRendered = (): boolean => firstView !== null

/** The instant for which the content of the page was rendered; null where it came without. */
export const renderedAt = (): Date | null => firstView && new Date(firstView.now)

/** An answer that came with the page; each can be taken once. */
export function takeGiven(url: string): unknown {
  const answer = firstView?.answers[url]
  delete firstView?.answers[url]
  return answer
}
