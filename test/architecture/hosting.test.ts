import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

interface Rewrite {
  source: string
  destination?: string
  function?: string
  region?: string
}
interface Headers {
  headers: { key: string; value: string }[]
}
const hosting = JSON.parse(read('firebase.json')).hosting as { rewrites: Rewrite[]; headers: Headers[] }
const { rewrites } = hosting

/** Globs of the forms that firebase.json uses: `@(a|b)` and `*` for one part of a path. */
const asPattern = ({ source }: Rewrite) =>
  new RegExp(`^${source.replaceAll('*', '[^/]+').replace(/@(\([^)]*\))/g, '$1')}$`)
const patterns = rewrites.filter(({ destination }) => destination === '/index.html').map(asPattern)
const isServed = (address: string) => patterns.some((pattern) => pattern.test(address))

/** The addresses in app-routes.tsx, with something in the place of each part that varies. */
const paths = [...read('src/app/app-routes.tsx').matchAll(/ path="([^"*]+)"/g)].map(([, path = '']) => path)
/** Pages of no place. */
const own = paths.slice(0, paths.indexOf(':territoryId'))

function addresses(territoryId: string): string[] {
  const below = paths.slice(paths.indexOf(':territoryId') + 1).map((path) => `/${territoryId}/${path}`)
  const all = ['/', ...own.map((path) => `/${path}`), `/${territoryId}`, ...below]
  return all.map((address) => address.replaceAll(/:\w+/g, 'some-id'))
}

/** Ids of the places that have pages, as reference/places.ts writes them down. */
const placeIds = [...read('reference/places.ts').matchAll(/\[\s*'([a-z-]+)',\s*'(\d{9})',\s*('[A-Z]{3}')/g)].map(
  ([, id = '']) => id,
)

describe('what the hosting answers', () => {
  it('is the product, at every address that it has', () => {
    expect(addresses('almaty').length).toBeGreaterThan(20)
    expect(addresses('almaty').filter((address) => !isServed(address))).toEqual([])
  })

  it('is the product, in every place', () => {
    expect(placeIds.length).toBeGreaterThan(20)
    expect(placeIds.filter((id) => !addresses(id).every(isServed))).toEqual([])
  })

  it('is known before the code is there: a page of no place is not asked for as a place', () => {
    const listed = /const own = \[([^\]]*)\]/.exec(read('public/early.js'))?.[1]?.replaceAll(/['\s]/g, '').split(',')
    expect(listed?.toSorted()).toEqual(own.toSorted())
  })

  it.each(['/nope', '/almaty/nope', '/almaty/registry/a/b', '/almaty-medeu', '/no/such/page', '/assets/gone.js'])(
    'is no page at %s',
    (address) => {
      expect(isServed(address)).toBe(false)
    },
  )
})

describe('what functions answer', () => {
  const toFunctions = rewrites.filter((rewrite) => rewrite.function !== undefined)

  it('is every callable at an address of its own, and public pages', () => {
    const exported = [...read('functions/src/index.ts').matchAll(/^export \{ (.+) \} from '.+\.callable\.ts'$/gm)]
    const callables = exported.flatMap(([, names = '']) => names.split(', '))
    expect(callables).toContain('actOnProposal')
    expect(toFunctions.map((rewrite) => `${rewrite.source} ${rewrite.function}`).toSorted()).toEqual(
      ['/data/** publicData', ...callables.map((name) => `/call/${name} ${name}`)].toSorted(),
    )
  })

  it('is asked for in the region where they are', () => {
    const [, region] = /functionsRegion = '(.+)'/.exec(read('functions/src/platform/functions-region.ts')) ?? []
    expect(new Set(toFunctions.map((rewrite) => rewrite.region))).toEqual(new Set([region]))
  })

  it('is answered beside hot reload as well', () => {
    const [, proxied = ''] = /proxy: \{(.*)\}/.exec(read('vite.config.ts')) ?? []
    const roots = new Set(toFunctions.map(({ source }) => source.split('/')[1]))
    expect([...roots].filter((root) => !proxied.includes(`'/${root}'`))).toEqual([])
  })
})

describe('the content security policy', () => {
  const [policy = ''] = hosting.headers
    .flatMap(({ headers }) => headers)
    .flatMap(({ key, value }) => (key === 'Content-Security-Policy' ? [value] : []))
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ')
      return [name, sources] as const
    }),
  )

  it('names every host that the product speaks to, and no other', () => {
    const hosts = [...directives].flatMap(([name, sources]) =>
      sources
        .filter((source) => /[.:*]/.test(source) && !/^(data|blob):$/.test(source))
        .map((source) => `${name} ${source}`),
    )
    expect(hosts).toEqual([
      'connect-src https://firestore.googleapis.com',
      'connect-src https://identitytoolkit.googleapis.com',
      'connect-src https://securetoken.googleapis.com',
    ])
  })

  it('lets scripts come from the site alone', () => {
    expect(directives.get('script-src')).toEqual(["'self'"])
    expect(directives.get('frame-src')).toEqual(["'none'"])
    expect(directives.get('default-src')).toEqual(["'self'"])
  })

  it('has in the operator’s manual what App Check adds', () => {
    const manual = read('docs/operations.md')
    for (const host of [
      'content-firebaseappcheck.googleapis.com',
      'www.google.com/recaptcha/',
      'www.gstatic.com/recaptcha/',
    ])
      expect(manual).toContain(host)
  })
})
