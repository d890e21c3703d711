import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { type EmulatorInstance, startEmulator } from './emulator-registry.ts'
import { requireFirebaseTools, requireFirebaseToolsPackage } from './firebase-tools.ts'
import { turnAway } from './gate.ts'

interface HostingOptions {
  projectId: string
  host: string
  port: number
  projectDir: string
  /** What firebase.json says, for this machine. */
  config: object
  /** What `GET /__/local.json` answers: production has no such path. */
  localConfig: object
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/** Serves the built client as firebase.json says, compressed, through firebase-tools' Hosting emulator. */
export async function startHosting(options: HostingOptions): Promise<{ stop(): Promise<void> }> {
  const { HostingEmulator } = requireFirebaseTools<{ HostingEmulator: new (args: object) => EmulatorInstance }>(
    'emulator/hostingEmulator',
  )
  const { host, port, projectId, projectDir, config } = options
  keepGate()
  const emulator = new HostingEmulator({
    host,
    port,
    options: {
      project: projectId,
      projectId,
      site: projectId,
      cwd: projectDir,
      // Rewrites to functions go to the local emulator and not to the deployed ones.
      targets: ['hosting', 'functions'],
      config: { src: config, projectDir, path: (name: string) => join(projectDir, name) },
      // Firebase-tools asks this handler after the files and before the rewrites.
      frameworksDevModeHandle: localHandler(options.localConfig),
    },
  })
  await startEmulator(emulator)
  return { stop: () => emulator.stop() }
}

interface ConnectApp {
  handle: Middleware
}

/** Has the gate before everything else, connect's own reading of the target included: it throws for some. */
function keepGate() {
  const superstatic = requireFirebaseToolsPackage<{ server(spec: object): ConnectApp }>('superstatic')
  const { server } = superstatic
  superstatic.server = (spec) => {
    const app = server(spec)
    const handle = app.handle.bind(app)
    app.handle = (request, response, next) => {
      if (!turnAway(request, response)) handle(request, response, next)
    }
    return app
  }
}

function localHandler(localConfig: object) {
  const compress: Middleware = requireFirebaseToolsPackage<() => Middleware>('compression')()
  const body = JSON.stringify(localConfig)
  const handler: Middleware = (request, response, next) => {
    // Files are already served compressed; in production the answers of functions are compressed as well.
    if (request.url?.split('?')[0] !== '/__/local.json') return compress(request, response, next)
    response.setHeader('Content-Type', 'application/json')
    response.setHeader('Cache-Control', 'no-cache')
    response.end(body)
  }
  return handler
}
