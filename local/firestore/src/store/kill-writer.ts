import { writeSync } from 'node:fs'
import { Store } from './store.ts'

/** A process to be killed: commits pairs of documents as fast as it can and prints each path once it is on disk. */
const [folder, run] = process.argv.slice(2)
const store = new Store(folder)
const database = store.database({ project: 'p', database: 'd' })
let next = 0

async function work(): Promise<never> {
  for (;;) {
    const id = `${run}-${next++}`
    const time = store.clock.next()
    const changes = ['a', 'b'].map((collection) => {
      const path = `${collection}/${id}`
      const fields = { v: { stringValue: 'x'.repeat(3000) } }
      return { path, before: null, after: { path, fields, createTime: time, updateTime: time } }
    })
    await store.commit(database, time, changes)
    writeSync(1, `a/${id}\n`)
  }
}

await Promise.all(Array.from({ length: 20 }, work))
