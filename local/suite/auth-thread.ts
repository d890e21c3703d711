import { createServer, type RequestListener } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import { type AccountsState, restoreAccounts, saveAccounts } from './accounts-file.ts'
import { requireFirebaseTools, requireFirebaseToolsPackage } from './firebase-tools.ts'
import { turnAway } from './gate.ts'

/** How long after a change the accounts are written; a kill loses at most this and the time of one write. */
const saveDelayMs = 500

export interface AuthThreadData {
  projectId: string
  host: string
  port: number
  accountsFile: string
}

const { projectId, host, port, accountsFile } = workerData as AuthThreadData

// The emulator compiles hundreds of validators at its start. Ajv's optimiser of their code takes half of that time and
// changes nothing that they answer.
const { CodeGen } = requireFirebaseToolsPackage<{ CodeGen: { prototype: { optimize(): void } } }>(
  'ajv/dist/compile/codegen',
)
CodeGen.prototype.optimize = () => {}

const { AgentProjectState } = requireFirebaseTools<{
  AgentProjectState: new (projectId: string) => AccountsState & { enableImprovedEmailPrivacy: boolean }
}>('emulator/auth/state')
const { createApp } = requireFirebaseTools<{
  createApp(projectId: string, mode: number, states: Map<string, AccountsState>): Promise<RequestListener>
}>('emulator/auth/server')

const state = new AgentProjectState(projectId)
// As new projects have it, and docs/operations.md asks for: nobody learns which addresses have an account.
state.enableImprovedEmailPrivacy = true
restoreAccounts(accountsFile, state)
let saveTimer: NodeJS.Timeout | undefined

function save() {
  clearTimeout(saveTimer)
  saveTimer = undefined
  saveAccounts(accountsFile, state)
}

const app = await createApp(projectId, 0, new Map([[projectId, state]]))
const server = createServer((request, response) => {
  if (turnAway(request, response)) return
  if (request.method !== 'GET' && request.method !== 'OPTIONS') {
    response.once('finish', () => {
      saveTimer ??= setTimeout(save, saveDelayMs)
    })
  }
  app(request, response)
})

parentPort?.once('message', () => {
  server.close()
  server.closeAllConnections()
  if (saveTimer) save()
  parentPort?.close()
})
server.listen(port, host, () => parentPort?.postMessage('ready'))
