/**
 * Where a device keeps for the time without a connection what its visitor has seen. A page is kept as the server rendered
 * it, with the data in it, and with the very files that it names: so no page is ever put together of two versions.
 */
export const keptIn = {
  /** Pages that were visited. */
  pages: 'kopir-pages',
  /** The last meeting that was visited, with all its sessions, whatever else was visited since. */
  pack: 'kopir-pack',
  /** Scripts, texts and letters, by names that change with their content. */
  assets: 'kopir-assets',
} as const

/** How many visited pages are kept, the last ones; the privacy page says it. */
export const mostKept = 50

/** For how long a page is kept that nobody visits again. */
export const keptDays = 30

/** In the `dataset` of a document: it was kept, and the network did not answer. */
export const keptMark = 'kept'

/** What a page tells the worker. */
export type WorkerMessage =
  /** It is being looked at, and made of these files. It is kept itself where it has an address for readers. */
  | { kind: 'keep'; url: string | null; assets: string[] }
  /** What is just being kept is given up: another worker waits for this one to end. */
  | { kind: 'stop' }
  /** Nothing that was kept stays, nor what is just being kept. */
  | { kind: 'forget' }
  /** Its reader wants the new version now. */
  | { kind: 'take-over' }

export interface KeptPage {
  path: string
  title: string
}

const titleOf = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''

/** Whether the page at an address is on this device. */
export async function isKept(url: string): Promise<boolean> {
  const found = await Promise.all(
    [keptIn.pages, keptIn.pack].map((cacheName) => caches.match(url, { cacheName, ignoreVary: true })),
  )
  return found.some(Boolean)
}

/** The pages that are on this device: the meeting first, then the others, the last kept first. */
export async function listKept(): Promise<KeptPage[]> {
  const pages = new Map<string, KeptPage>()
  for (const name of [keptIn.pack, keptIn.pages]) {
    const cache = await caches.open(name)
    const requests = [...(await cache.keys())].reverse()
    for (const request of requests) {
      const { pathname, search } = new URL(request.url)
      const response = await cache.match(request, { ignoreVary: true })
      const path = pathname + search
      if (response && !pages.has(path)) pages.set(path, { path, title: titleOf(await response.text()) || path })
    }
  }
  return [...pages.values()]
}

/** Keeps none of these pages any more. */
export async function dropKept(): Promise<void> {
  await Promise.all(Object.values(keptIn).map((name) => caches.delete(name)))
}
