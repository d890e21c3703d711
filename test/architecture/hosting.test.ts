import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { earlyScript, scriptHash } from '../../vite/first-load.ts'

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

/** Globs of the forms that firebase.json uses: `@(a|b)`, `*` for one part of a path and `**` for anything. */
const asPattern = ({ source }: Rewrite) =>
  new RegExp(
    `^${source
      .replaceAll('**', '…')
      .replaceAll('*', '[^/]+')
      .replaceAll('…', '.*')
      .replace(/@(\([^)]*\))/g, '$1')}$`,
  )
/** What answers at an address: the first rewrite that it fits. */
const answeredBy = (address: string) => {
  const found = rewrites.find((rewrite) => asPattern(rewrite).test(address))
  return found?.function ?? found?.destination
}

const written = [...read('src/app/addresses.ts').matchAll(/^ {2}(\w+)\('([^']+)', pages\./gm)]
const addresses = written.map(([, who = '', path = '']) => ({
  who,
  path: path.replaceAll(':territoryId', 'almaty').replaceAll(/:\w+/g, 'some-id'),
}))
const spoken = addresses.map(({ who, path }) => ({ who, path: path === '/' ? '/kk' : `/kk${path}` }))

describe('what the hosting answers', () => {
  it('is said for every address', () => {
    expect(addresses.length).toBeGreaterThan(20)
  })

  it.each([...addresses, ...spoken])('for a $who at $path', ({ who, path }) => {
    expect(answeredBy(path)).toBe(who === 'reader' ? 'publicPages' : '/shell.html')
  })

  it.each(['/nope', '/almaty/nope', '/almaty/registry/a/b', '/no/such/page', '/assets/gone.js'])(
    'is for the server to say at %s',
    (address) => {
      expect(answeredBy(address)).toBe('publicPages')
    },
  )
})

describe('what crawlers are asked to leave alone', () => {
  const rules = [...read('public/robots.txt').matchAll(/^Disallow: (.+)$/gm)].map(
    ([, rule = '']) => new RegExp(`^${rule.replace(/[.?]/g, '\\$&').replaceAll('*', '.*')}`),
  )
  const isClosed = (address: string) => rules.some((rule) => rule.test(address))

  it.each([...addresses, ...spoken])('is what is for who is signed in: a $who at $path', ({ who, path }) => {
    for (const address of [path, `${path}?x=1`, `${path}/`])
      expect([address, isClosed(address)]).toEqual([address, who === 'signedIn'])
  })

  it('is no page that only begins like one of those', () => {
    for (const address of [
      '/mezhdurechensk',
      '/kk/metropol/proposals',
      '/administration',
      '/almaty/desktop',
      '/claims',
    ])
      expect([address, isClosed(address)]).toEqual([address, false])
    for (const address of ['/me/drafts', '/kk/almaty/desk/answer', '/data/places', '/call/actOnBlock'])
      expect([address, isClosed(address)]).toEqual([address, true])
  })
})

describe('what functions answer', () => {
  const toFunctions = rewrites.filter((rewrite) => rewrite.function !== undefined)

  it('is every callable at an address of its own, and public pages', () => {
    const exported = [...read('functions/src/index.ts').matchAll(/^export \{ (.+) \} from '.+\.callable\.ts'$/gm)]
    const callables = exported.flatMap(([, names = '']) => names.split(', '))
    expect(callables).toContain('actOnProposal')
    expect(toFunctions.map((rewrite) => `${rewrite.source} ${rewrite.function}`).toSorted()).toEqual(
      [
        '** publicPages',
        '/data/** publicData',
        ...['/sitemap.xml', '/sitemap.*.xml', '/feeds/**'].map((source) => `${source} machinePages`),
        '/picture/** sharedPictures',
        ...callables.map((name) => `/call/${name} ${name}`),
      ].toSorted(),
    )
  })

  it('is asked for in the region where they are', () => {
    const [, region] = /functionsRegion = '(.+)'/.exec(read('functions/src/platform/functions-region.ts')) ?? []
    expect(new Set(toFunctions.map((rewrite) => rewrite.region))).toEqual(new Set([region]))
  })

  it('is answered beside hot reload as well', () => {
    const [, proxied = ''] = /asked = [^[]*\[([^\]]*)\]/.exec(read('vite.config.ts')) ?? []
    const roots = new Set(toFunctions.map(({ source }) => source.split('/')[1]))
    const isProxied = (root: string) =>
      [...proxied.matchAll(/'([^']+)'/g)].some(([, prefix = '']) => `/${root}`.startsWith(prefix))
    expect([...roots].filter((root) => root !== undefined && !isProxied(root))).toEqual([])
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

  it('lets scripts come from the site alone, and the early one stand in the document', () => {
    expect(directives.get('script-src')).toEqual(["'self'", scriptHash(earlyScript(root))])
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
