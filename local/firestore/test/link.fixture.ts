import net from 'node:net'

/** A proxy to a server that can be cut like a network cable, without notice to either side. */
export interface Link {
  readonly port: number
  /** Ends all connections; new ones are refused. */
  cut(): Promise<void>
  mend(): Promise<void>
  close(): Promise<void>
}

/** Opens a link to a port of this machine. */
export async function openLink(target: number): Promise<Link> {
  const sockets = new Set<net.Socket>()
  const hold = (socket: net.Socket, other: net.Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      sockets.delete(socket)
      other.destroy()
    })
  }
  const server = net.createServer((near) => {
    const far = net.connect(target, '127.0.0.1')
    hold(near, far)
    hold(far, near)
    near.pipe(far).pipe(near)
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  await listen(0)
  const { port } = server.address() as net.AddressInfo
  return {
    port,
    cut,
    mend: () => listen(port),
    close: async () => (server.listening ? cut() : undefined),
  }
}
