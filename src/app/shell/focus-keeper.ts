const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled)'
/** What has a heading that says where one is. */
const places = 'section, article, form, dialog, li, main, [role=region]'
const headings = 'h1, h2, h3, h4'
/** How many are found, whose turn it is: what tells what came of an act. */
const result = '[role=status]:not(.sr-only, :empty)'
const lists = 'ul, ol, tbody'

interface Step {
  parent: Element
  /** At which of its children the way went on. */
  at: number
}

const trailOf = (element: Element): Step[] => {
  const steps: Step[] = []
  for (let child = element; child.parentElement; child = child.parentElement)
    steps.push({ parent: child.parentElement, at: [...child.parentElement.children].indexOf(child) })
  return steps
}

const isUsable = (element: Element) => element.isConnected && !element.matches(':disabled') && isShown(element)
const isShown = (element: Element) => element.checkVisibility?.({ visibilityProperty: true }) ?? true
const shownIn = (parent: Element, selector: string) => [...parent.querySelectorAll(selector)].find(isShown)

/** What stands now where a line of a list stood: the next one, else the one before it. */
function lineAt({ parent, at }: Step): Element | undefined {
  const line = parent.children[at] ?? parent.children[at - 1]
  return line && (line.matches('[tabindex]') ? line : (shownIn(line, focusable) ?? shownIn(line, headings)))
}

/** Where the focus goes when what had it is gone: the next line of its list, else the result or the heading of its place. */
function refugeOf(trail: readonly Step[]): Element | undefined {
  for (const step of trail) {
    if (!isUsable(step.parent)) continue
    const found =
      (step.parent.matches(lists) && lineAt(step)) ||
      (step.parent.matches(places) && (shownIn(step.parent, result) ?? shownIn(step.parent, headings)))
    if (found) return found
  }
  return shownIn(document.body, 'main h1') ?? document.querySelector('main') ?? undefined
}

function moveTo(element: Element): void {
  if (!(element instanceof HTMLElement)) return
  // A heading takes the focus only when it is asked to.
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus({ preventScroll: isInView(element) })
}

const isInView = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}

/**
 * Keeps the focus on the page: where the element that has it is removed, hidden or switched off, it goes to what stands in
 * its place, and never to the body, from where a keyboard or a screen reader would begin anew. Returns how to stop.
 */
export function keepFocus(): () => void {
  let last: Element | null = null
  let trail: Step[] = []

  function follow({ target }: FocusEvent) {
    if (target instanceof Element) last = target
    if (last) trail = trailOf(last)
  }

  /** Who presses beside everything has left the element themself. */
  function forget() {
    if (document.activeElement === document.body) last = null
  }

  function check() {
    if (!last) return
    if (isUsable(last)) {
      // What stands around it may have moved.
      trail = trailOf(last)
      return
    }
    const { activeElement } = document
    const isLost = !activeElement || activeElement === document.body || activeElement === last
    const wasAt = trail
    last = null
    if (!isLost) return
    const refuge = refugeOf(wasAt)
    if (refuge) moveTo(refuge)
  }

  const observer = new MutationObserver(check)
  document.addEventListener('focusin', follow)
  document.addEventListener('click', forget, { capture: true })
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'open'],
  })
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', follow)
    document.removeEventListener('click', forget, { capture: true })
  }
}
