/**
 * Lets React live with a browser that translates the page: it puts `<font>` elements in the place of text nodes that React
 * goes on to change and remove, at which React would fail, or write where nobody reads. What stands for a text is remembered,
 * goes with it, and gives way when the text changes. Called once, before the first render.
 */
export function bearTranslation(): void {
  const standIns = new WeakMap<Node, ChildNode>()
  const isFont = (node: Node | null | undefined): node is HTMLElement => node?.nodeName === 'FONT'
  const isText = (node: Node) => node.nodeName === '#text'

  new MutationObserver((records) => {
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records)
      for (const removed of removedNodes) {
        const standIn = [addedNodes[0], previousSibling, nextSibling].find(isFont)
        if (isText(removed) && !removed.parentNode && standIn) standIns.set(removed, standIn)
      }
  }).observe(document, { childList: true, subtree: true })

  /** What is in the page for a text that a translation took out. */
  const standInOf = (parent: Node, child: Node): HTMLElement | null => {
    let standIn: Node | null | undefined = child.parentNode ?? standIns.get(child)
    // Some put the text itself into the element.
    while (standIn && standIn.parentNode !== parent) standIn = standIn.parentNode
    return isFont(standIn) ? standIn : null
  }
  const isTakenOut = (parent: Node, child: Node) => isText(child) && child.parentNode !== parent

  const { removeChild, insertBefore } = Node.prototype
  Node.prototype.removeChild = function remove<T extends Node>(this: Node, child: T): T {
    if (!isTakenOut(this, child)) return removeChild.call(this, child) as T
    standInOf(this, child)?.remove()
    return child
  }
  Node.prototype.insertBefore = function insert<T extends Node>(this: Node, node: T, before: Node | null): T {
    const place = before && isTakenOut(this, before) ? standInOf(this, before) : before
    return insertBefore.call(this, node, place) as T
  }

  const nodeValue = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue')
  Object.defineProperty(Node.prototype, 'nodeValue', {
    ...nodeValue,
    set(this: ChildNode, value: string | null) {
      nodeValue?.set?.call(this, value)
      const standIn = this.parentNode === null ? standIns.get(this) : undefined
      // Until it is translated anew.
      if (standIn?.isConnected) standIn.replaceWith(this)
    },
  })
}
