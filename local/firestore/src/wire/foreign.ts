import { isIP } from 'node:net'

/** The headers of a request that say from where it came; `:authority` is HTTP/2's host. */
export interface Whence {
  host?: string | undefined
  ':authority'?: string | undefined
  origin?: string | string[] | undefined
}

/**
 * Whether a request was sent by a page of another machine: by its `Origin`, or by a `Host` that is a name of the public
 * network, which such a page can make point here (DNS rebinding). Names without a dot, as containers have, are not public.
 */
export function isForeign(headers: Whence): boolean {
  const host = hostnameOf(`http://${headers[':authority'] ?? headers.host ?? 'localhost'}`)
  if (host === null || !(isLocalName(host) || isAddress(host))) return true
  if (headers.origin === undefined) return false
  const origin = hostnameOf(String(headers.origin))
  return origin === null || !(isLocalName(origin) || isLoopback(origin) || origin === host)
}

/** Null where there is none, as in the origin `null` of a sandboxed page. */
function hostnameOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : null
}

const isLocalName = (name: string) => name === 'localhost' || name.endsWith('.localhost') || /^[^.:[\]]+$/.test(name)
const isAddress = (host: string) => isIP(host.replace(/^\[|\]$/g, '')) !== 0
const isLoopback = (host: string) => host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
