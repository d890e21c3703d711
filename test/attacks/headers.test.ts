import { inject } from 'vitest'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { functionsOrigin, urlOf } from './support/callables.ts'
import { castOf } from './support/cast.ts'
import { nameOf } from './support/store.ts'
import { ask, throwBytes } from './support/web.ts'

const { city, stranger } = await castOf()
const { firestore, auth, projectId } = inject('suite')
const appUrl = inject('appUrl')
const storeOrigin = `http://${firestore.host}:${firestore.port}`

// What every answer of Hosting forbids.

const pages = [
  '/',
  '/almaty',
  '/almaty/registry',
  '/sign-in',
  '/nowhere/at/all',
  '/data/places',
  `/data/${city.id}/home`,
]
const forbids: [what: string, name: string, value: RegExp][] = [
  [
    'a script of another origin',
    'content-security-policy',
    /(?:^|;)\s*script-src 'self'(?: 'sha256-[\w+/=]+')?(?! \*)(?:;| https:\/\/www\.)/,
  ],
  ['a script in the page', 'content-security-policy', /script-src(?![^;]*'unsafe-inline')/],
  ['a script that makes scripts', 'content-security-policy', /script-src(?![^;]*'unsafe-eval')/],
  ['a plug-in', 'content-security-policy', /object-src 'none'/],
  ['another base', 'content-security-policy', /base-uri 'self'/],
  ['a form to elsewhere', 'content-security-policy', /form-action 'self'/],
  ['to be framed', 'content-security-policy', /frame-ancestors 'none'/],
  ['anything else from elsewhere', 'content-security-policy', /default-src 'self'/],
  ['to guess what a file is', 'x-content-type-options', /^nosniff$/],
  ['to tell other sites the path', 'referrer-policy', /^strict-origin-when-cross-origin$/],
  ['camera and place', 'permissions-policy', /camera=\(\).*geolocation=\(\)/],
  ['to be opened by another site’s window', 'cross-origin-opener-policy', /^same-origin$/],
]
const answers = new Map(await Promise.all(pages.map(async (path) => [path, await ask(appUrl, path)] as const)))
const short = (path: string) => path.replace(city.id, 'city')
const forbidden: Attempt[] = pages.flatMap((path) =>
  forbids
    // One list of headers serves all: the pages that are answered by other parts say each of them, the rest the policy.
    .filter(
      ([, name], index) =>
        ['/', '/nowhere/at/all', '/data/places'].includes(path) || (name === 'content-security-policy' && index < 2),
    )
    .map(([what, name, value]) => ({
      who: 'a page of an attacker',
      what: `${what} at ${short(path)}`,
      meets: 'forbidden',
      by: () =>
        value.test(String(answers.get(path)?.headers[name])) ? 'forbidden' : String(answers.get(path)?.headers[name]),
    })),
)
const mainOf = ({ body }: { body: string }) => /<main[\s\S]*<\/main>/.exec(body)?.[0]
const caches: Attempt[] = [
  ...['/sign-in', '/me', '/kk/admin', '/almaty/desk', '/kk/almaty/proposals/new'].map((path) => ({
    who: 'a proxy',
    what: `keep ${path}`,
    meets: 'no-cache',
    by: async () => String((await ask(appUrl, path)).headers['cache-control']),
  })),
  // What a proxy may keep is what a visitor sees, whoever asked for it.
  ...['/', '/about', `/${city.id}`, `/${city.id}/proposals`].map((path) => ({
    who: 'a proxy',
    what: `keep ${short(path)} as somebody who is signed in sees it`,
    meets: 'the visitor’s',
    by: async () => {
      const headers = { authorization: `Bearer ${stranger.token}`, cookie: 'other=somebody' }
      const theirs = await ask(appUrl, path, { headers })
      const isSame = mainOf(theirs) !== undefined && mainOf(theirs) === mainOf(await ask(appUrl, path))
      return isSame && !theirs.body.includes(stranger.uid) ? 'the visitor’s' : theirs.body
    },
  })),
  ...['content-type', 'server', 'x-powered-by'].map((name) => ({
    who: 'visitor',
    what: `learn from ${name} what serves the data`,
    meets: 'nothing',
    by: async () => {
      const value = (await ask(appUrl, `/data/${city.id}/home`)).headers[name]
      return value === undefined || value === 'application/json; charset=utf-8' ? 'nothing' : String(value)
    },
    ...(name === 'x-powered-by' && { explained: 'local headers' as const }),
  })),
  {
    who: 'visitor',
    what: 'a page of data as a page of a browser',
    meets: 'application/json; charset=utf-8',
    by: async () => String((await ask(appUrl, '/data/nowhere/home')).headers['content-type']),
  },
]

// Pages of other machines, by their origin or by a name that leads here.

const ports: [string, string, string][] = [
  ['Hosting', appUrl, '/__/local.json'],
  ['Hosting for data', appUrl, '/data/places'],
  ['Firestore as its owner', storeOrigin, `/v1/${nameOf(`territories/${city.id}`)}`],
  ['Firestore’s triggers', storeOrigin, `/emulator/v1/projects/${projectId}/triggerDelivery`],
  ['the accounts’ settings', auth.url, `/emulator/v1/projects/${projectId}/config`],
  ['the list of functions', functionsOrigin, '/backends'],
  ['a function', functionsOrigin, `${new URL(urlOf('publicData')).pathname}/data/places`],
]
const owner = { authorization: 'Bearer owner' }
const whence: [string, Record<string, string>][] = [
  ['a page of another site', { origin: 'https://evil.example' }],
  ['a page that has no origin', { origin: 'null' }],
  ['a page whose site begins like this one', { origin: 'http://localhost.evil.example' }],
  ['a page whose site ends like this one', { origin: 'http://evil-localhost.example:4173' }],
  ['a page of another machine of the network', { origin: 'http://10.0.0.7:4173' }],
  ['a name that leads here', { host: 'rebound.example' }],
  ['a name that leads here, with this port', { host: 'rebound.example:4173' }],
  ['an address with a name before it', { host: '127.0.0.1.rebound.example' }],
  ['an origin that is none', { origin: 'http://[' }],
]
const foreign: Attempt[] = ports.flatMap(([what, origin, path]) =>
  // One gate before three servers and another before the fourth: each meets all of them once, all meet the first two.
  whence
    .filter(
      ([who, headers], index) =>
        /^Hosting$|owner/.test(what) || index === 0 || ('host' in headers && !who.includes('port')),
    )
    .map(([who, headers]) => ({
      who,
      what,
      meets: '403',
      by: async () => String((await ask(origin, path, { headers: { ...owner, ...headers } })).status),
    })),
)

// What comes with the line or the headers of a request.

const lines: [string, string, RegExp][] = [
  [
    'a line break in the path',
    'GET /data/places%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    / 4\d\d /,
  ],
  [
    'a line break in a query',
    'GET /about?x=%0d%0aLocation:%20//evil.example HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    / 200 | 301 /,
  ],
  [
    'a bare line break in a header',
    'GET / HTTP/1.1\r\nHost: localhost\r\nX: a\nSet-Cookie: b\r\nConnection: close\r\n\r\n',
    / 400 | 200 |^$/,
  ],
  [
    'two lengths',
    'POST /data/places HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 9\r\n\r\nx',
    / 400 /,
  ],
  [
    'a length and pieces',
    'POST /data/places HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    / 400 /,
  ],
  ['a header of a megabyte', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(1_000_000)}\r\n\r\n`, / 431 |^$/],
  ['ten thousand headers', `GET / HTTP/1.1\r\nHost: localhost\r\n${'a: b\r\n'.repeat(10_000)}\r\n`, / 431 |^$/],
  ['a path of a megabyte', `GET /${'x'.repeat(1_000_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, / 431 | 414 |^$/],
  [
    'another host in the line',
    'GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    / 400 /,
  ],
  ['a way to another host', 'CONNECT evil.example:80 HTTP/1.1\r\nHost: evil.example\r\n\r\n', / 4\d\d |^$/],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', / 400 /],
]
const raw: Attempt[] = lines.map(([what, bytes, meets]) => ({
  who: 'visitor',
  what: `${what}, to Hosting`,
  meets: 'turned away',
  by: async () => {
    const line = await throwBytes(appUrl, bytes)
    return meets.test(line) ? 'turned away' : line
  },
}))
/** The database and the accounts turn away what is no request as well, and go on. */
const others: Attempt[] = [storeOrigin, auth.url, functionsOrigin].flatMap((origin, index) =>
  lines
    .filter(([what]) => /lengths|pieces|megabyte|no host/.test(what))
    .map(([what, bytes]) => ({
      who: 'visitor',
      what: `${what}, to ${['Firestore', 'Auth', 'Functions'][index]}`,
      meets: 'turned away',
      by: async () => {
        const line = await throwBytes(origin, bytes)
        return / 4\d\d |^$/.test(line) ? 'turned away' : line
      },
    })),
)

/** Pages of one site call its functions: a browser is not let from another, whatever token that one has. */
const calls = [
  ['the site’s address', new URL('/call/actOnProposal', appUrl)],
  ['the function’s own address', new URL(urlOf('actOnProposal'))],
] as const
const crossOrigin: Attempt[] = [
  ...calls.flatMap(([where, { origin, pathname }]) =>
    ['OPTIONS', 'POST'].map((method) => ({
      who: 'a page of another port',
      what: `leave to read what ${method} at ${where} answers`,
      meets: '400 without leave',
      by: async () => {
        const headers = {
          ...{ origin: 'http://localhost:9999', 'access-control-request-method': 'POST' },
          'access-control-request-headers': 'content-type,authorization',
        }
        const answer = await ask(origin, pathname, { method, headers })
        return `${answer.status} ${answer.headers['access-control-allow-origin'] ? 'with' : 'without'} leave`
      },
    })),
  ),
  ...['https://evil.example', 'null', 'http://10.0.0.7:4173'].map((origin) => ({
    who: `a page of ${origin}`,
    what: 'a call through the site',
    meets: '403',
    by: async () => String((await ask(appUrl, '/call/actOnProposal', { method: 'POST', headers: { origin } })).status),
  })),
  {
    who: 'a page of an attacker',
    what: 'published data with the reader’s cookies',
    meets: 'no credentials',
    by: async () => {
      const answer = await ask(appUrl, '/data/places', { headers: { origin: 'http://localhost:9999', cookie: 'a=b' } })
      return answer.headers['access-control-allow-credentials'] === undefined &&
        answer.headers['set-cookie'] === undefined
        ? 'no credentials'
        : 'with credentials'
    },
  },
]

/** A token that a page made by itself is nobody's there, because here none is signed. */
const tokens: Attempt[] = ['https://evil.example', 'null'].map((from) => ({
  who: `a page of ${from}`,
  what: 'the database with a token',
  meets: '403',
  by: async () => {
    const headers = { authorization: `Bearer ${stranger.token}`, origin: from }
    return String((await ask(storeOrigin, `/v1/${nameOf(`people/${stranger.uid}`)}`, { headers })).status)
  },
}))

attempts('headers', [...tokens, ...forbidden, ...caches, ...foreign, ...raw, ...others, ...crossOrigin])

controls('headers', [
  ...ports.map(([what, origin, path]) => ({
    who: 'a page of this machine',
    what,
    meets: '200',
    by: async () =>
      String((await ask(origin, path, { headers: { ...owner, origin: 'http://localhost:5173' } })).status),
  })),
  {
    who: 'visitor',
    what: 'a page by a line of their own',
    meets: 'HTTP/1.1 200 OK',
    by: () => throwBytes(appUrl, 'GET /about HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'),
  },
  {
    who: 'stranger',
    what: 'the database with a token of their own, from a page of this machine',
    meets: '200',
    by: async () =>
      String(
        (
          await ask(storeOrigin, `/v1/${nameOf(`territories/${city.id}`)}`, {
            headers: { authorization: `Bearer ${stranger.token}`, origin: 'http://localhost:5173' },
          })
        ).status,
      ),
  },
])
