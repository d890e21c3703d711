import type { Server as HttpServer } from 'node:http'
import net from 'node:net'
import type { GrpcServer } from '../wire/grpc/grpc.ts'

/** An HTTP/2 connection opens with "PRI * HTTP/2.0"; no HTTP/1 method begins so. */
const http2Preface = 'PRI'

export interface Listener {
  readonly port: number
  close(): Promise<void>
}

/** The addresses of `localhost`, either of which a client may try first. */
const loopback = ['127.0.0.1', '::1']

/** Serves HTTP/1.1 and cleartext HTTP/2 on one port, told apart by the first bytes of a connection. */
export async function listenOnOnePort(
  http: HttpServer,
  grpc: GrpcServer,
  host: string,
  port: number,
  /** How long a connection may take to say in which protocol it speaks. */
  greetingMs = 60_000,
): Promise<Listener> {
  const sockets = new Set<net.Socket>()
  const accept = (socket: net.Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    const timer = setTimeout(() => socket.destroy(), greetingMs)
    socket.on('close', () => clearTimeout(timer))
    const sniff = () => {
      const start: Buffer | null = socket.read(http2Preface.length)
      if (!start) return
      clearTimeout(timer)
      socket.off('readable', sniff)
      socket.unshift(start)
      if (start.toString('latin1') === http2Preface) grpc.accept(socket)
      else http.emit('connection', socket)
    }
    socket.on('readable', sniff)
  }
  // Node counts how long headers and requests take from this event on, and this server does not listen by itself.
  http.emit('listening')
  const servers: net.Server[] = []
  const close = async () => {
    const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)))
    await grpc.close()
    for (const socket of sockets) socket.destroy()
    await Promise.all(closed)
  }
  try {
    for (const address of host === 'localhost' ? loopback : [host]) {
      const server = net.createServer({ noDelay: true }, accept)
      const isListening = await listen(server, address, servers.length === 0 ? port : portOf(servers[0] as net.Server))
      if (isListening) servers.push(server)
    }
  } catch (error) {
    await close()
    throw error
  }
  return { port: portOf(servers[0] as net.Server), close }
}

function portOf(server: net.Server): number {
  return (server.address() as net.AddressInfo).port
}

/** False where the machine has no IPv6. */
function listen(server: net.Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (host === '::1' && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')) resolve(false)
      else if (error.code === 'EADDRINUSE') reject(new Error(`Port ${port} on ${host} is already in use.`))
      else reject(new Error(`Cannot listen on ${host}: ${error.message}`))
    })
    server.listen({ host, port, ipv6Only: host === '::1' }, () => resolve(true))
  })
}
