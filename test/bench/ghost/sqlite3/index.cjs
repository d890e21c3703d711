// What Ghost's query builder asks of the package `sqlite3`, whose own program npm does not carry, on one that it does.
const Libsql = require('libsql')

/** As SQLite's columns keep it: a number without a fraction would become 1.0 in a column of text. */
function stored(value) {
  if (value instanceof Date) return BigInt(value.getTime())
  if (typeof value === 'boolean' || Number.isInteger(value)) return BigInt(value)
  return value ?? null
}

class Database {
  constructor(file, _mode, done) {
    this.file = new Libsql(file)
    setImmediate(done, null)
  }

  all(sql, ...rest) {
    this.run(sql, ...rest)
  }

  run(sql, ...rest) {
    const done = rest.pop() ?? (() => {})
    const answer = (changed, ...results) => setImmediate(() => done.apply(changed, results))
    try {
      // Ghost writes one text in the quotes of a name, which this SQLite does not forgive.
      const statement = this.file.prepare(sql.replace('type = "table"', "type = 'table'"))
      const values = (rest[0] ?? []).map(stored)
      if (statement.reader) return answer({}, null, statement.all(values))
      const { lastInsertRowid, changes } = statement.run(values)
      answer({ lastID: lastInsertRowid, changes }, null, [])
    } catch ({ message }) {
      // By this number Ghost knows that a table is not there yet.
      answer({}, Object.assign(new Error(message), { errno: 1, code: 'SQLITE_ERROR' }))
    }
  }

  close(done) {
    this.file.close()
    setImmediate(done, null)
  }
}

module.exports = { Database, OPEN_READWRITE: 2, OPEN_CREATE: 4 }
