import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * Locks a folder for this process until it releases the lock or dies; makes the folder if needed; null if another
 * process holds it. The lock is a listening socket: unlike a file with a process id it never outlives its process.
 */
export async function lockFolder(folder: string): Promise<(() => Promise<void>) | null> {
  makeFolder(folder)
  const name = `firestore-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)}`
  const server = createServer((socket) => socket.destroy()).unref()
  if (!(await take(server, name))) return null
  return () => new Promise((released) => server.close(() => released()))
}

/**
 * Like mkdir with `recursive`, which loops forever where the system reports an existing folder as missing (below
 * /proc).
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  mkdirSync(folder)
}

async function take(server: Server, name: string): Promise<boolean> {
  // Names that the system itself forgets with the process that listens on them.
  if (process.platform === 'linux') return listen(server, `\0${name}`)
  if (process.platform === 'win32') return listen(server, `\\\\.\\pipe\\${name}`)
  const path = join(tmpdir(), `${name}.sock`)
  if (await listen(server, path)) return true
  if (await answers(path)) return false
  rmSync(path, { force: true })
  return listen(server, path)
}

function listen(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    })
    server.listen(path, () => resolve(true))
  })
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const client = connect(path, () => {
      client.destroy()
      resolve(true)
    })
    client.once('error', () => resolve(false))
  })
}
