import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePorts } from '../../support/free-ports.ts'
import { installGhost } from './install-ghost.ts'

const startMs = 120_000
const account = { name: 'Bench', email: 'bench@kopir.example', password: 'only-on-this-machine-4711' }

/** A text to publish. */
export interface Post {
  title: string
  /** What stands below its title in a list. */
  summary: string
  paragraphs: string[]
}

export interface Ghost {
  /** The page of all posts. */
  list: string
  /** Where a post stands, by its place among those that were published. */
  post(index: number): string
  stop(): Promise<void>
}

/** Ghost with these posts and nothing else, as it answers visitors in production; the last one stands first. */
export async function startGhost(posts: readonly Post[]): Promise<Ghost> {
  const program = await installGhost(posts.length)
  const folder = mkdtempSync(join(tmpdir(), 'kopir-ghost-'))
  const [port] = await freePorts(1)
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, ['index.js'], {
    cwd: program,
    stdio: ['ignore', 'ignore', 'ignore'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      url,
      server__port: String(port),
      database__client: 'sqlite3',
      database__connection__filename: join(folder, 'ghost.db'),
      security__staffDeviceVerification: 'false',
      // Scripts of its accounts and its search come from another machine: it is measured without their weight.
      sodoSearch__url: '',
      privacy__useUpdateCheck: 'false',
      paths__contentPath: join(program, 'content'),
    },
  })
  const stop = async () => {
    if (child.exitCode === null) {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    }
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await untilAnswering(url, () => child.exitCode !== null)
    await publish(url, posts)
    // Its first page shows twelve of them and leads to the one that shows all.
    return { list: `${url}/page/2/`, post: (index) => `${url}/${slug(index)}/`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const slug = (index: number) => `post-${index}`

async function untilAnswering(url: string, hasEnded: () => boolean) {
  for (const started = performance.now(); performance.now() - started < startMs; await setTimeout(500)) {
    if (hasEnded()) break
    const isThere = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isThere) return
  }
  throw new Error('Ghost did not start')
}

async function publish(url: string, posts: readonly Post[]) {
  let cookie = ''
  const ask = async (method: string, path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json', origin: url, cookie }
    const answer = await fetch(`${url}/ghost/api/admin/${path}/`, { method, headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`Ghost refused ${path}: ${await answer.text()}`)
    return answer
  }
  await ask('POST', 'authentication/setup', { setup: [{ ...account, blogTitle: 'Ghost' }] })
  const session = await ask('POST', 'session', { username: account.email, password: account.password })
  cookie = session.headers.getSetCookie().join('; ')
  await ask('PUT', 'settings', {
    settings: [
      { key: 'members_signup_access', value: 'none' },
      { key: 'donations_enabled', value: false },
      { key: 'recommendations_enabled', value: false },
    ],
  })
  for (const [index, { title, summary, paragraphs }] of posts.entries()) {
    const sections = paragraphs.map((text) => [1, 'p', [[0, [], 0, text]]])
    const mobiledoc = JSON.stringify({ version: '0.3.1', atoms: [], cards: [], markups: [], sections })
    const post = { title, slug: slug(index), custom_excerpt: summary.slice(0, 300), mobiledoc, status: 'published' }
    await ask('POST', 'posts', { posts: [post] })
  }
}
