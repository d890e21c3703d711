import type { Server as HttpServer } from 'node:http'
import net from 'node:net'
import type { GrpcServer } from '../wire/grpc/grpc.ts'

/** An HTTP/2 connection opens with "PRI * HTTP/2.0"; no HTTP/1 method begins so. */
const HTTP2_PREFACE = 'PRI'

export interface Listener {
  readonly port: number
  close(): Promise<void>
}

/** Serves HTTP/1.1 and cleartext HTTP/2 on one port, told apart by the first bytes of a connection. */
export async function listenOnOnePort(
  http: HttpServer,
  grpc: GrpcServer,
  host: string,
  port: number,
): Promise<Listener> {
  const sockets = new Set<net.Socket>()
  const server = net.createServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    const sniff = () => {
      const start: Buffer | null = socket.read(HTTP2_PREFACE.length)
      if (!start) return
      socket.off('readable', sniff)
      socket.unshift(start)
      if (start.toString('latin1') === HTTP2_PREFACE) grpc.accept(socket)
      else http.emit('connection', socket)
    }
    socket.on('readable', sniff)
  })
  await listen(server, host, port)
  return {
    port: (server.address() as net.AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        grpc.close()
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function listen(server: net.Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} on ${host} is already in use.`) : error),
    )
    server.listen({ host, port }, resolve)
  })
}
