import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { SuiteError } from './suite-error.ts'

/**
 * Holds a folder for this process until it releases it or dies. The lock is a listening socket: unlike a file with a
 * process id it cannot be mistaken for a living one after a kill, a restart of the machine or a reused id.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const socket = socketPath(folder)
  const server = createServer().unref()
  if (!(await listen(server, socket))) {
    if (await answers(socket)) {
      throw new SuiteError(
        `The data in ${folder} are in use by a suite that runs. Stop it, or choose others with --data`,
      )
    }
    rmSync(socket, { force: true })
    if (!(await listen(server, socket))) throw new SuiteError(`The data in ${folder} are being taken by another suite`)
  }
  return () => new Promise((done) => server.close(() => done()))
}

/** In the temporary folder, because the path of a socket may have 100 characters at most. */
function socketPath(folder: string): string {
  const name = `kopir-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

function listen(server: Server, path: string): Promise<boolean> {
  return new Promise((resolveListen, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolveListen(false)
      else reject(error)
    })
    server.listen(path, () => resolveListen(true))
  })
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolveAnswer) => {
    const client = connect(path, () => {
      client.destroy()
      resolveAnswer(true)
    })
    client.once('error', () => resolveAnswer(false))
  })
}
