import { createServer, type RequestListener, type Server } from 'node:http'
import { type EmulatorInstance, startEmulator } from './emulator-registry.ts'
import { requireFirebaseTools } from './firebase-tools.ts'
import { turnAway } from './gate.ts'
import { SuiteError } from './suite-error.ts'

/** A function as the emulator found it in the code. */
export interface FunctionDefinition {
  id: string
  name: string
  entryPoint: string
  region: string
  schedule?: { schedule?: string; timeZone?: string | null }
}

interface FunctionsOptions {
  projectId: string
  host: string
  port: number
  projectDir: string
  /** Folder of the module that exports the functions and `dispatch`. */
  functionsDir: string
  /** Folder of the `.env` files. */
  configDir: string
}

export interface Functions {
  definitions(): FunctionDefinition[]
  /** Reads the functions anew after a build. */
  reload(): Promise<void>
  stop(): Promise<void>
}

interface Backend {
  functionsDir: string
  configDir: string
  codebase: string
  runtime: string
  env: Record<string, string>
  secretEnv: never[]
}

interface Worker {
  state: string
}

interface ForwardedRequest {
  headers: Record<string, unknown>
}

interface WorkerPool {
  getKey(functionId: string): string
  cleanUpWorkers(): void
  getTriggerWorkers(functionId: string): Worker[]
  getIdleWorker(functionId: string): Worker | undefined
  submitRequest(functionId: string, request: ForwardedRequest, ...rest: unknown[]): Promise<void>
}

/** What the emulator listens with: an Express application. */
interface Hub {
  listen(port: number, host: string): Server
}

interface FunctionsEmulator extends EmulatorInstance {
  createHubServer(): Hub & RequestListener
  workerPools: Record<string, WorkerPool>
  startRuntime(backend: Backend, definition: object): Promise<unknown>
  loadTriggers(backend: Backend, force: boolean): Promise<void>
  getTriggerDefinitions(): FunctionDefinition[]
}

const codebase = 'default'

/**
 * The only function that the emulator starts a worker for; it passes each call on (see functions-host). It needs a
 * timeout of its own: after the default, five seconds, the emulator kills the worker with every call in it.
 */
const dispatcher = {
  id: 'functions',
  name: 'functions',
  entryPoint: 'dispatch',
  platform: 'gcfv2',
  httpsTrigger: {},
  timeoutSeconds: 1_800,
}

/** How long the emulator waits for the list of functions; its own ten seconds are short for a busy laptop. */
const discoverySeconds = '120'

/** Heap limits of the worker: without them V8 uses all memory of the machine before it collects garbage. */
const workerFlags = '--max-old-space-size=256 --max-semi-space-size=4'

/** Starts firebase-tools' Functions emulator with one worker process for all functions, ready for the first call. */
export async function startFunctions(options: FunctionsOptions): Promise<Functions> {
  const { FunctionsEmulator } = requireFirebaseTools<{ FunctionsEmulator: new (args: object) => FunctionsEmulator }>(
    'emulator/functionsEmulator',
  )
  const backend: Backend = {
    functionsDir: options.functionsDir,
    configDir: options.configDir,
    codebase,
    runtime: 'nodejs22',
    env: { NODE_OPTIONS: workerFlags },
    secretEnv: [],
  }
  const emulator = new FunctionsEmulator({
    projectId: options.projectId,
    projectDir: options.projectDir,
    host: options.host,
    port: options.port,
    emulatableBackends: [backend],
    // Without it the emulator would ask Google.
    adminSdkConfig: { projectId: options.projectId, storageBucket: `${options.projectId}.appspot.com` },
    verbosity: 'INFO',
  })
  shareOneWorker(emulator)
  keepGate(emulator)
  process.env.FUNCTIONS_DISCOVERY_TIMEOUT ??= discoverySeconds
  await startEmulator(emulator)
  if (emulator.getTriggerDefinitions().length === 0) {
    throw new SuiteError('The functions could not be loaded: see the message above.')
  }
  await emulator.startRuntime(backend, dispatcher)
  return {
    definitions: () => emulator.getTriggerDefinitions(),
    reload: async () => {
      await emulator.loadTriggers(backend, true)
      await emulator.startRuntime(backend, dispatcher)
    },
    stop: () => emulator.stop(),
  }
}

/** Has the gate before the emulator's own application. */
function keepGate(emulator: FunctionsEmulator) {
  const createHub = emulator.createHubServer.bind(emulator)
  emulator.createHubServer = () => {
    const hub = createHub()
    const gated: RequestListener = (request, response) => {
      if (!turnAway(request, response)) hub(request, response)
    }
    return Object.assign(gated, { listen: (port: number, host: string) => createServer(gated).listen(port, host) })
  }
}

/** Makes the emulator keep a single worker that takes calls of all functions at the same time. */
function shareOneWorker(emulator: FunctionsEmulator) {
  const startRuntime = emulator.startRuntime.bind(emulator)
  let starting: Promise<unknown> | undefined
  emulator.startRuntime = (backend) => {
    starting ??= startRuntime(backend, dispatcher).finally(() => {
      starting = undefined
    })
    return starting
  }

  const { getSignatureType } = requireFirebaseTools<{ getSignatureType(definition: FunctionDefinition): string }>(
    'emulator/functionsEmulatorShared',
  )
  const pool = emulator.workerPools[codebase]
  if (!pool) throw new Error('firebase-tools no longer keeps its worker pools by codebase')
  const submitRequest = pool.submitRequest.bind(pool)
  pool.getKey = () => 'shared'
  pool.getIdleWorker = (functionId) => {
    pool.cleanUpWorkers()
    return pool.getTriggerWorkers(functionId).find((worker) => worker.state === 'IDLE' || worker.state === 'BUSY')
  }
  pool.submitRequest = (functionId, request, ...rest) => {
    const definition = emulator.getTriggerDefinitions().find((candidate) => candidate.id === functionId)
    if (!definition) throw new Error(`No function with the id ${functionId}`)
    const headers = {
      ...request.headers,
      'x-function-target': definition.entryPoint,
      'x-function-signature': getSignatureType(definition),
    }
    return submitRequest(functionId, { ...request, headers }, ...rest)
  }
}
