import type { Message } from '../../src/model/proto-json.ts'
import { canonical } from '../../src/wire/proto/codec.ts'
import { messageType } from '../../src/wire/proto/schema.ts'
import { Channel } from './channel.ts'
import { statusName, type Wire, WireError } from './wire.ts'

const onlyTargetId = 2

/** The Write and Listen streams as a browser opens them. */
export function webChannelWire(address: string): Wire {
  return {
    name: 'WebChannel',
    async commit(database, writes) {
      const channel = await Channel.open(address, 'Write', { database })
      try {
        const messages = channel.messages()
        const { streamToken } = (await messages.next()).value
        await channel.send({ streamToken, writes })
        const { writeResults, commitTime } = canonical(messageType('WriteResponse'), (await messages.next()).value)
        return { writeResults, commitTime }
      } finally {
        await channel.close()
      }
    },
    read: (database, documents) => listenOnce(address, database, { documents: { documents } }),
    async query(parent, structuredQuery) {
      const database = parent.split('/').slice(0, 4).join('/')
      return [...(await listenOnce(address, database, { query: { parent, structuredQuery } })).values()]
    },
    call: async (method) => {
      throw new Error(`${method} is not there over WebChannel`)
    },
    close: async () => undefined,
  }
}

/** The documents of a target when it is current for the first time. */
async function listenOnce(address: string, database: string, target: Message): Promise<Map<string, Message>> {
  const addTarget = { ...target, targetId: onlyTargetId }
  const channel = await Channel.open(address, 'Listen', { database, addTarget })
  const found = new Map<string, Message>()
  try {
    for await (const json of channel.messages()) {
      const { documentChange, targetChange } = canonical(messageType('ListenResponse'), json)
      if (documentChange) found.set(documentChange.document.name, documentChange.document)
      if (targetChange?.cause) throw new WireError(statusName(targetChange.cause.code), targetChange.cause.message)
      if (targetChange?.targetChangeType === 'CURRENT') return found
    }
    throw new Error('The channel ended')
  } finally {
    await channel.close()
  }
}
