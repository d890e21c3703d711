import type { Renderer } from '@kopir/domain/published/rendering'

let loading: Promise<Renderer> | undefined

/** The product is loaded with the first page: no other function's cold start pays for it. */
export function loadRenderer(): Promise<Renderer> {
  loading ??= import(new URL('./renderer/app-server.js', import.meta.url).href) as Promise<Renderer>
  return loading
}
