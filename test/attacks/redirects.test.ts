import { inject } from 'vitest'
import { nextPath, signInPath } from '../../src/shared/sign-in/sign-in-path.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { ask } from './support/web.ts'

const appUrl = inject('appUrl')

/** Where a browser would go from the sign-in page; `here` while it stays on this site. */
function leads(next: string): string {
  const path = nextPath(next)
  // As a router reads it, and as an address that is put into a link.
  const url = new URL(path, 'https://kopir.example/sign-in')
  return url.origin === 'https://kopir.example' && path.startsWith('/') && !/^\/[/\\]/.test(path) ? 'here' : path
}

const away = [
  ...[
    '//evil.example',
    '///evil.example',
    '////evil.example',
    '/\\evil.example',
    '/\\/evil.example',
    '\\\\evil.example',
  ],
  ...[
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/ /evil.example',
  ],
  ...['https://evil.example', 'http:evil.example', 'https:/evil.example', 'https:evil.example', 'HTTPS://evil.example'],
  ...[
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
  ],
  ...['vbscript:x', 'file:///etc/passwd', 'blob:x', 'mailto:a@b.kz', 'evil.example', '@evil.example', '.evil.example'],
  ...[
    '/.//evil.example',
    '/..//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    '/./\\evil.example',
    '/x/../\\evil.example',
  ],
  ...[
    '/;@evil.example',
    '//evil.example@kopir.example',
    '//kopir.example@evil.example',
    '//[::1]',
    '//0x7f000001',
    '//evil.example:80',
  ],
  ...[
    '//evil%E3%80%82example',
    '//evil。example',
    '/\u2028/evil.example',
    '/\u00a0/evil.example',
    '/\ufeff/evil.example',
    '／／evil.example',
  ],
  ...[
    '//kopir.invalid',
    '//kopir.invalid//evil.example',
    'https://kopir.invalid//evil.example',
    '//KOPIR.INVALID/\\evil.example',
  ],
  ...['', '#', '?x', '.', '..', '/..', 'null', 'undefined'],
]
const returns: Attempt[] = away.map((next) => ({
  who: 'a link to the sign-in page',
  what: `?next=${JSON.stringify(next).slice(1, -1)}`,
  meets: 'here',
  by: () => leads(next),
}))
/** Encoded once more, it is a path that leads nowhere. */
const encoded: Attempt[] = ['//evil.example', '/\\evil.example', 'javascript:alert(1)'].map((next) => ({
  who: 'a link to the sign-in page',
  what: `${next}, encoded twice`,
  meets: 'here',
  by: () => leads(encodeURIComponent(next)),
}))
/** What a page says of itself, and comes back as. */
const rounds: Attempt[] = ['//evil.example', '/\\evil.example', '/almaty//evil.example'].map((pathname) => ({
  who: 'an address of this site',
  what: `that is called ${pathname}`,
  meets: 'here',
  by: () => leads(new URL(signInPath({ pathname }), 'https://kopir.example').searchParams.get('next') ?? ''),
}))

/** Whatever Hosting answers, it sends nobody to another site. */
const paths = [
  ...[
    '//evil.example',
    '///evil.example',
    '//evil.example/%2e%2e',
    '/%2f%2fevil.example',
    '/%5cevil.example',
    '/\\evil.example',
  ],
  ...[
    '/almaty//evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/%2e%2e//evil.example/',
    '/evil.example//',
    '//evil.example/',
  ],
  ...[
    '/index.html//evil.example',
    '/?next=//evil.example',
    '/sign-in?next=//evil.example',
    '/almaty/?//evil.example',
    '/ALMATY',
  ],
  ...[
    '/data//evil.example?x',
    '/data/..//evil.example?x',
    '/data/%2f%2fevil.example?x',
    '/data/\\evil.example?x',
    '/__/x//evil.example',
  ],
]
const hosting: Attempt[] = paths.map((path) => ({
  who: 'a link to this site',
  what: path,
  meets: 'here',
  by: async () => {
    const { status, headers } = await ask(appUrl, path)
    const location = headers.location === undefined ? null : String(headers.location)
    const isAway = location !== null && new URL(location, appUrl).origin !== new URL(appUrl).origin
    return isAway || status >= 500 ? `${status} ${location}` : 'here'
  },
}))

attempts('redirects', [...returns, ...encoded, ...rounds, ...hosting])

controls('redirects', [
  {
    who: 'a person',
    what: 'back to a page',
    meets: '/almaty/registry?q=%D0%B4%D0%B2%D0%BE%D1%80#a',
    by: () => nextPath('/almaty/registry?q=двор#a'),
  },
  {
    who: 'a person',
    what: 'back to where they were',
    meets: '/almaty?x=1#y',
    by: () =>
      nextPath(
        new URL(
          signInPath({ pathname: '/almaty', search: '?x=1', hash: '#y' }),
          'https://kopir.example',
        ).searchParams.get('next'),
      ),
  },
  {
    who: 'the check',
    what: 'sees a way out',
    meets: '//evil.example',
    by: () => {
      const url = new URL('//evil.example', 'https://kopir.example')
      return url.origin === 'https://kopir.example' ? 'here' : '//evil.example'
    },
  },
  { who: 'a visitor', what: 'a page', meets: '200', by: async () => String((await ask(appUrl, '/about')).status) },
])
