import net from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FirestoreServer, startFirestoreServer } from '../src/server/start.ts'

const rules =
  'service cloud.firestore { match /databases/{d}/documents { match /free/{p=**} { allow read, write: if true; } } }'
const root = '/v1/projects/p/databases/(default)/documents'

let server: FirestoreServer

beforeAll(async () => {
  server = await startFirestoreServer({ port: 0, rules })
})

afterAll(() => server.close())

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    method,
    headers,
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: text.startsWith('Ok') ? null : JSON.parse(text || 'null'),
  }
}

const number = (n: number) => ({ fields: { n: { integerValue: String(n) } } })

describe('REST', () => {
  it('creates, reads, changes, lists and deletes documents', async () => {
    const created = await ask('POST', `${root}/free?documentId=a`, number(1))
    expect(created.json).toMatchObject({ name: `${root.slice(4)}/free/a`, ...number(1) })
    expect((await ask('POST', `${root}/free?documentId=a`, number(1))).json.error).toMatchObject({
      code: 409,
      status: 'ALREADY_EXISTS',
    })
    await ask('PATCH', `${root}/free/a?updateMask.fieldPaths=m`, { fields: { m: { booleanValue: true } } })
    expect((await ask('GET', `${root}/free/a`)).json.fields).toEqual({ ...number(1).fields, m: { booleanValue: true } })
    expect((await ask('GET', `${root}/free/a?mask.fieldPaths=m`)).json.fields).toEqual({ m: { booleanValue: true } })
    await ask('POST', `${root}/free`, number(2))
    const first = (await ask('GET', `${root}/free?pageSize=1`)).json
    expect([first.documents.length, typeof first.nextPageToken]).toEqual([1, 'string'])
    const rest = (await ask('GET', `${root}/free?pageSize=5&pageToken=${encodeURIComponent(first.nextPageToken)}`)).json
    expect([rest.documents.length, rest.nextPageToken]).toEqual([1, undefined])
    expect((await ask('DELETE', `${root}/free/a?currentDocument.exists=true`)).json).toEqual({})
    expect((await ask('DELETE', `${root}/free/a?currentDocument.exists=true`)).status).toBe(404)
    expect((await ask('GET', `${root}/free/a`)).json.error).toMatchObject({ code: 404, status: 'NOT_FOUND' })
  })

  it('takes an encoded path and answers a streaming method with one array', async () => {
    const commit = { writes: [{ update: { name: `${root.slice(4)}/free/encoded`, ...number(1) } }] }
    const path = root.replace('(default)', '%28default%29')
    expect((await ask('POST', `${path}%3Acommit`, commit)).json.writeResults).toHaveLength(1)
    const found = await ask('POST', `${path}:batchGet`, {
      documents: ['encoded', 'missing'].map((id) => `${root.slice(4)}/free/${id}`),
    })
    expect(found.json).toMatchObject([{ found: number(1) }, { missing: `${root.slice(4)}/free/missing` }])
  })

  it('refuses in Google’s form, also where the answer would be an array', async () => {
    expect((await ask('GET', `${root}/closed/a`)).json.error).toMatchObject({ code: 403, status: 'PERMISSION_DENIED' })
    const query = { structuredQuery: { from: [{ collectionId: 'closed' }] } }
    expect((await ask('POST', `${root}:runQuery`, query)).json.error).toMatchObject({ code: 403 })
    expect((await ask('GET', `${root}/free/a`, undefined, { Authorization: 'Bearer x' })).status).toBe(401)
    expect((await ask('POST', `${root}:commit`, '{"writes":')).json.error.status).toBe('INVALID_ARGUMENT')
    expect((await ask('POST', `${root}:commit`, '[]')).json.error.status).toBe('INVALID_ARGUMENT')
    expect((await ask('POST', `${root}:commit`, { writes: [{ surprise: 1 }] })).json.error.message).toContain(
      'surprise',
    )
    expect((await ask('POST', `${root}:executePipeline`, {})).json.error).toMatchObject({ code: 501 })
    expect((await ask('POST', `${root}/%zz`, {})).json.error.status).toBe('INVALID_ARGUMENT')
  })

  it('refuses a body that is too large', async () => {
    const refused = await ask('POST', `${root}:commit`, 'x'.repeat(12 * 1024 * 1024))
    expect(refused.json.error).toMatchObject({ code: 400, message: expect.stringContaining('exceeds') })
  })

  it('allows every origin', async () => {
    const preflight = await ask('OPTIONS', `${root}:commit`, undefined, {
      Origin: 'http://page.example',
      'Access-Control-Request-Headers': 'authorization,x-goog-api-key',
      'Access-Control-Request-Private-Network': 'true',
    })
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': 'http://page.example',
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'DELETE,GET,HEAD,PATCH,POST,PUT',
      'access-control-allow-headers': 'authorization,x-goog-api-key',
      'access-control-allow-private-network': 'true',
      vary: 'Origin',
    })
    const answer = await ask('GET', `${root}/closed/a`, undefined, { Origin: 'http://page.example' })
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://page.example')
  })
})

describe('the emulator’s endpoints', () => {
  const emulator = (method: string, path: string, body?: unknown) =>
    ask(method, `/emulator/v1/projects/other${path}`, body, { Authorization: 'Bearer owner' })

  it('says that it is up', async () => {
    expect((await ask('GET', '/')).text).toBe('Ok\n')
  })

  it('puts rules into force for one project, and says where others do not parse', async () => {
    const other = '/v1/projects/other/databases/(default)/documents'
    const put = (content: string, ignoreErrors = false) =>
      emulator('PUT', ':securityRules', {
        ignore_errors: ignoreErrors,
        rules: { files: [{ name: 'x.rules', content }] },
      })
    expect((await put(rules.replace('/free/', '/closed/'))).json).toEqual({})
    expect((await ask('PATCH', `${other}/closed/a`, number(1))).status).toBe(200)
    expect((await ask('PATCH', `${root}/closed/a`, number(1))).status).toBe(403)

    const broken = 'service cloud.firestore {\n  match /a/{b} { allow read: if ; }\n}'
    expect((await put(broken)).json.error).toMatchObject({
      code: 400,
      message: expect.stringMatching(/^Error compiling rules:\nL2:\d+ /),
    })
    expect((await put(broken, true)).json.issues[0]).toMatchObject({
      severity: 'ERROR',
      sourcePosition: { fileName: 'x.rules', line: 2, column: expect.any(Number) },
    })
    expect((await ask('GET', `${other}/closed/a`)).status).toBe(200)

    const unused = rules.replace('/free/', '/closed/').replace('if true', 'if true || nobody()')
    expect((await put(unused)).json.issues).toMatchObject([{ severity: 'WARNING' }])
    expect((await ask('GET', `${other}/closed/a`)).status).toBe(200)
  })

  it('puts rules into force for one database', async () => {
    const content = rules.replace('/free/', '/closed/')
    await emulator('PUT', '/databases/named:securityRules', { rules: { files: [{ content }] } })
    const write = (database: string) =>
      ask('PATCH', `/v1/projects/other/databases/${database}/documents/closed/only-named`, number(1))
    expect((await write('named')).status).toBe(200)
    await emulator('PUT', ':securityRules', { rules: { files: [{ content: rules }] } })
    expect([(await write('named')).status, (await write('(default)')).status]).toEqual([200, 403])
  })

  it('deletes all documents of a database', async () => {
    await ask('PATCH', `${root}/free/gone`, number(1))
    await ask('DELETE', '/emulator/v1/projects/p/databases/(default)/documents')
    expect((await ask('GET', `${root}/free/gone`)).status).toBe(404)
  })

  it('registers triggers and controls their delivery', async () => {
    const type = 'google.cloud.firestore.document.v1.created'
    const registration = { eventType: type, document: { value: 'a/{b}', matchType: 'PATH_PATTERN' } }
    expect((await emulator('POST', '/eventarcTrigger?eventarcTriggerId=f', registration)).json).toEqual({})
    const resource = 'projects/other/databases/(default)/documents/a/{b}'
    const first = { eventTrigger: { eventType: 'google.firestore.document.create', resource } }
    expect((await emulator('PUT', '/triggers/f', first)).json).toEqual({})
    expect((await emulator('PUT', '/triggers/f', {})).json.error).toMatchObject({ code: 501 })
    expect((await emulator('PUT', '/triggerDelivery', { mode: 'off' })).json).toEqual({ mode: 'off', pending: 0 })
    expect((await emulator('GET', '/triggerDelivery')).json).toEqual({ mode: 'off', pending: 0 })
    expect((await emulator('PUT', '/triggerDelivery', { mode: 'maybe' })).status).toBe(400)
    expect((await emulator('DELETE', '/triggers')).json).toEqual({})
    expect((await emulator('POST', '/unheard-of')).json.error).toMatchObject({ code: 501 })
  })

  it('survives what is no request at all', async () => {
    for (const bytes of [
      'GET // HTTP/1.1\r\nHost: x\r\n\r\n',
      'P',
      'PRI * HTTP/2.0\r\n\r\nnonsense',
      '\u0000\u0001\u0002\u0003',
    ]) {
      const socket = net.connect(server.port, '127.0.0.1')
      await new Promise<void>((resolve) => {
        socket.on('error', () => resolve()).on('close', () => resolve())
        socket.end(bytes)
        socket.resume()
      })
    }
    expect((await ask('GET', '/')).status).toBe(200)
  })
})
