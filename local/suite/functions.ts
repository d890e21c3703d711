import { requireFirebaseTools } from './firebase-tools.ts'
import { type EmulatorInstance, startEmulator } from './registry.ts'
import { SuiteError } from './suite-error.ts'

/** A function as the emulator found it in the code. */
export interface FunctionDefinition {
  id: string
  name: string
  entryPoint: string
  region: string
  schedule?: { schedule?: string; timeZone?: string | null }
}

export interface FunctionsOptions {
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

interface FunctionsEmulator extends EmulatorInstance {
  workerPools: Record<string, WorkerPool>
  startRuntime(backend: Backend, definition: object): Promise<unknown>
  loadTriggers(backend: Backend, force: boolean): Promise<void>
  getTriggerDefinitions(): FunctionDefinition[]
}

const CODEBASE = 'default'

/**
 * The one function every worker is started for; it passes the call on (see functions-host). Without a timeout of its
 * own, Node's default of five seconds would hold, after which the emulator kills the process and every call in it.
 */
const DISPATCHER = {
  id: 'functions',
  name: 'functions',
  entryPoint: 'dispatch',
  platform: 'gcfv2',
  httpsTrigger: {},
  timeoutSeconds: 1_800,
}

/** How long the emulator waits for the list of functions; its own ten seconds are short for a busy laptop. */
const DISCOVERY_SECONDS = '120'

/** Heap limits of the worker: without them V8 grows to what the machine has before it collects. */
const WORKER_FLAGS = '--max-old-space-size=256 --max-semi-space-size=4'

/** Starts firebase-tools' Functions emulator with one worker process for all functions, ready for the first call. */
export async function startFunctions(options: FunctionsOptions): Promise<Functions> {
  const { FunctionsEmulator } = requireFirebaseTools<{ FunctionsEmulator: new (args: object) => FunctionsEmulator }>(
    'emulator/functionsEmulator',
  )
  const backend: Backend = {
    functionsDir: options.functionsDir,
    configDir: options.configDir,
    codebase: CODEBASE,
    runtime: 'nodejs22',
    env: { NODE_OPTIONS: WORKER_FLAGS },
    secretEnv: [],
  }
  const emulator = new FunctionsEmulator({
    projectId: options.projectId,
    projectDir: options.projectDir,
    host: options.host,
    port: options.port,
    emulatableBackends: [backend],
    // Given in full, or the emulator would ask Google for it.
    adminSdkConfig: { projectId: options.projectId, storageBucket: `${options.projectId}.appspot.com` },
    verbosity: 'INFO',
  })
  shareOneWorker(emulator)
  process.env.FUNCTIONS_DISCOVERY_TIMEOUT ??= DISCOVERY_SECONDS
  await startEmulator(emulator)
  if (emulator.getTriggerDefinitions().length === 0) {
    throw new SuiteError('The functions could not be loaded: see the message above.')
  }
  await emulator.startRuntime(backend, DISPATCHER)
  return {
    definitions: () => emulator.getTriggerDefinitions(),
    reload: async () => {
      await emulator.loadTriggers(backend, true)
      await emulator.startRuntime(backend, DISPATCHER)
    },
    stop: () => emulator.stop(),
  }
}

/** Makes the emulator keep a single worker that takes calls of all functions at the same time. */
function shareOneWorker(emulator: FunctionsEmulator) {
  const startRuntime = emulator.startRuntime.bind(emulator)
  let starting: Promise<unknown> | undefined
  emulator.startRuntime = (backend) => {
    starting ??= startRuntime(backend, DISPATCHER).finally(() => {
      starting = undefined
    })
    return starting
  }

  const { getSignatureType } = requireFirebaseTools<{ getSignatureType(definition: FunctionDefinition): string }>(
    'emulator/functionsEmulatorShared',
  )
  const pool = emulator.workerPools[CODEBASE]
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
