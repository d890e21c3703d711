import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, it } from 'vitest'
import { requireFreePorts } from './ports.ts'

it('names the taken port and the option that changes it', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const { port } = holder.address() as AddressInfo
  const ports = { app: 0, firestore: 0, auth: port, functions: 0 }
  await expect(requireFreePorts('127.0.0.1', ports)).rejects.toThrow(
    `Port ${port} is taken. Auth needs it; choose another one with --auth-port ${port + 1}`,
  )
  holder.close()
  await once(holder, 'close')
  await requireFreePorts('127.0.0.1', ports)
})
