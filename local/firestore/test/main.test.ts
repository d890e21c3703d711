import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { doc, getDocFromServer, onSnapshot, setDoc } from 'firebase/firestore'
import { describe, expect, it } from 'vitest'
import { connectAsAdmin } from './admin-client.fixture.ts'
import { connect } from './client.ts'
import { documentUrl, getNumber, putNumber, useProgram } from './program.fixture.ts'

const program = useProgram()
const { start } = program
const fileOf = (name: string) => join(program.folder, name)

describe('the program', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('keeps what it acknowledged over %s', async (signal) => {
    const data = fileOf(signal)
    const first = start('--port', '0', '--data', data)
    const write = await fetch(documentUrl(await first.port, 'a/b'), {
      method: 'PATCH',
      body: JSON.stringify({ fields: { n: { integerValue: '9007199254740993' } } }),
    })
    expect(write.status).toBe(200)
    first.child.kill(signal)
    expect(await first.exited).toBe(signal === 'SIGKILL' ? null : 0)
    const second = start('--port', '0', '--data', data)
    const found = await (await fetch(documentUrl(await second.port, 'a/b'))).json()
    expect(found).toMatchObject({ fields: { n: { integerValue: '9007199254740993' } } })
  })

  it('prints one line when it is ready', async () => {
    const running = start('--port', '0', '--project', 'demo-x')
    const port = await running.port
    await putNumber(port, 'a/b', 1)
    expect([running.stdout(), running.stderr()]).toEqual([
      `Firestore is ready: FIRESTORE_EMULATOR_HOST=127.0.0.1:${port} GCLOUD_PROJECT=demo-x` +
        ' (data: in memory, rules: none, everything is allowed)\n',
      '',
    ])
  })

  it('stops while clients listen', async () => {
    const running = start('--port', '0')
    const port = await running.port
    const web = connect(port)
    let snapshots = 0
    const stop = onSnapshot(doc(web.db, 'a/b'), () => void snapshots++)
    const polling = fetch(`http://127.0.0.1:${port}/`, { headers: { Connection: 'keep-alive' } })
    await expect.poll(() => snapshots).toBe(1)
    expect((await polling).status).toBe(200)
    running.child.kill('SIGTERM')
    expect(await running.exited).toBe(0)
    stop()
    await web.close()
  })

  it('explains its options', async () => {
    const help = start('--help')
    expect(await help.exited).toBe(0)
    expect(help.stdout()).toMatch(/^Usage: .*--export-on-exit/s)
  })
})

describe('what is wrong is said in one line', () => {
  async function refusal(...args: string[]): Promise<string> {
    const running = start(...args)
    expect(await running.exited).toBe(1)
    expect(running.stdout()).toBe('')
    expect(running.stderr()).toMatch(/^[^\n]+\n$/)
    return running.stderr().trimEnd()
  }

  it('options', async () => {
    const advice = '(--help lists the options)'
    const wrong: [args: string[], message: string][] = [
      [['--prot', '1'], `Unknown option '--prot' ${advice}`],
      [['--port'], `Option '--port <value>' argument missing ${advice}`],
      [['--port', '--data', 'x'], `Option '--port' argument is ambiguous ${advice}`],
      [['extra'], `Unexpected argument 'extra' ${advice}`],
      [['--port', 'many'], 'many is not a port.'],
      [['--port', '65536'], '65536 is not a port.'],
      [['--port', ''], 'Nothing is not a port.'],
      [['--functions', 'somewhere'], 'somewhere is not a port.'],
    ]
    await Promise.all(wrong.map(async ([args, message]) => expect(await refusal(...args)).toBe(message)))
  })

  it('a taken port', async () => {
    const port = await start('--port', '0').port
    expect(await refusal('--port', String(port))).toBe(`Port ${port} on 127.0.0.1 is already in use.`)
    expect(await refusal('--port', String(port), '--host', 'localhost')).toContain('already in use')
  })

  it('an address that is not of this machine', async () => {
    expect(await refusal('--port', '0', '--host', '192.0.2.1')).toMatch(/^Cannot listen on 192\.0\.2\.1: /)
  })

  it('rules that cannot be read or parsed', async () => {
    const file = fileOf('broken.rules')
    writeFileSync(file, 'service cloud.firestore {\n  match /a/{b} { allow read: if ; }\n}')
    expect(await refusal('--port', '0', '--rules', file)).toMatch(/broken\.rules:2:\d+: \S/)
    expect(await refusal('--port', '0', '--rules', fileOf('none.rules'))).toContain('none.rules')
  })

  it('a data folder that cannot be one', async () => {
    writeFileSync(fileOf('occupied'), '')
    expect(await refusal('--port', '0', '--data', fileOf('occupied'))).toContain(`Cannot use the data folder`)
    expect(await refusal('--port', '0', '--data', fileOf('occupied/below'))).toContain('Cannot use the data folder')
    mkdirSync(fileOf('odd/log.1'), { recursive: true })
    expect(await refusal('--port', '0', '--data', fileOf('odd'))).toMatch(/Cannot use the data folder .*odd: EISDIR/)
  })

  it('damaged data, which stay as they are', async () => {
    const data = fileOf('damaged')
    const first = start('--port', '0', '--data', data)
    for (const n of [1, 2]) await putNumber(await first.port, 'a/b', n)
    first.child.kill('SIGTERM')
    await first.exited
    const log = join(data, 'log.1')
    const bytes = readFileSync(log)
    bytes[40] = (bytes[40] as number) ^ 1
    writeFileSync(log, bytes)
    expect(await refusal('--port', '0', '--data', data)).toContain(`${log} is damaged at byte 16`)
    expect(readFileSync(log)).toEqual(bytes)
  })

  it('a data folder that another process holds, until that one is killed', async () => {
    const data = fileOf('shared')
    const first = start('--port', '0', '--data', data)
    await putNumber(await first.port, 'a/b', 1)
    const message = `The data folder ${join(data, '.')} is in use by another server.`
    expect(await refusal('--port', '0', '--data', join(data, '.'))).toBe(message)
    first.child.kill('SIGKILL')
    await first.exited
    expect(await getNumber(await start('--port', '0', '--data', data).port, 'a/b')).toBe(1)
  })
})

describe('localhost', () => {
  it.each(['127.0.0.1', 'localhost'])('is found where the server listens on %s', async (host) => {
    const port = await start('--port', '0', '--host', host).port
    for (const address of ['localhost', '127.0.0.1']) {
      expect((await fetch(`http://${address}:${port}/`)).status).toBe(200)
      const web = connect(port, {}, null, address)
      await setDoc(doc(web.db, 'a/b'), { from: address })
      expect((await getDocFromServer(doc(web.db, 'a/b'))).data()).toEqual({ from: address })
      await web.close()
      const admin = connectAsAdmin(port, 'p', address)
      await admin.doc('a/c').set({ from: address })
      await admin.terminate()
    }
  })
})

describe('a database in a file', () => {
  it('is written at the end and read at the start', async () => {
    const file = fileOf('database.ndjson')
    const first = start('--port', '0', '--project', 'p', '--export-on-exit', file)
    await putNumber(await first.port, 'a/b', 7)
    first.child.kill('SIGINT')
    expect(await first.exited).toBe(0)
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(3)
    expect(existsSync(`${file}.new`)).toBe(false)

    const data = fileOf('imported')
    const second = start('--port', '0', '--data', data, '--import', file)
    expect(await getNumber(await second.port, 'a/b')).toBe(7)
    second.child.kill('SIGKILL')
    await second.exited
    const third = start('--port', '0', '--data', data)
    expect(await getNumber(await third.port, 'a/b')).toBe(7)
    third.child.kill('SIGKILL')
    await third.exited
    // Another import would throw away what was written since.
    const again = start('--port', '0', '--data', data, '--import', file)
    expect(await again.exited).toBe(1)
    expect(again.stderr()).toContain('holds 1 documents already')
  })

  it('is refused where it is damaged, and nothing is stored', async () => {
    const file = fileOf('short.ndjson')
    writeFileSync(
      file,
      '{"format":"firestore-database","version":1,"project":"p","database":"(default)","documents":2}\n',
    )
    const data = fileOf('untouched')
    const refused = start('--port', '0', '--data', data, '--import', file)
    expect(await refused.exited).toBe(1)
    expect(refused.stderr()).toBe(`Cannot import ${file}: line 2: the header promises 2 documents, the file holds 0\n`)
    expect(readdirSync(data)).toEqual(['log.1'])
    for (const option of ['--import', '--export-on-exit']) {
      const missing = start('--port', '0', option, fileOf('missing/file'))
      expect(await missing.exited).toBe(1)
      expect(missing.stderr()).toMatch(/^Cannot .* ENOENT.*\n$/)
    }
  })
})
