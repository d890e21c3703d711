import type { Request } from 'firebase-functions/v2/https'

/** The site as its readers name it: Hosting says so, and nothing else is believed. `https://` and the host. */
export function originOf({ headers, hostname, protocol }: Request): string {
  const host = String(headers['x-forwarded-host'] ?? headers.host ?? hostname)
  const isLocal = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host)
  return `${isLocal ? protocol : 'https'}://${/^[\w.-]+(:\d+)?$/.test(host) ? host : hostname}`
}
