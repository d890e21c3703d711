import { writeSync } from 'node:fs'
import { Store } from './store.ts'

/**
 * The process that the kill test kills: each worker counts up in two documents of its own as fast as it can, and prints
 * its number and its count once they are on disk.
 */
const workers = 20
const filler = 'x'.repeat(20_000)

writeSync(1, 'opening\n')
const store = new Store(process.argv[2])
const database = store.database({ project: 'p', database: 'd' })

async function work(worker: number): Promise<never> {
  for (;;) {
    const time = store.clock.next()
    const before = ['a', 'b'].map((collection) => database.document(`${collection}/${worker}`))
    const count = Number(Object.values(before[0]?.fields.n ?? { n: 0 })[0]) + 1
    const changes = ['a', 'b'].map((collection, i) => {
      const fields = { n: { integerValue: String(count) }, filler: { stringValue: filler } }
      const after = { path: `${collection}/${worker}`, fields, createTime: time, updateTime: time }
      return { path: after.path, before: before[i] ?? null, after }
    })
    await store.commit(database, time, changes)
    writeSync(1, `${worker} ${count}\n`)
  }
}

await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)))
