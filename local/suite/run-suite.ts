import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { optionsOfPorts, type PortName } from './ports.ts'
import { announceSuite } from './running-suites.ts'
import { type Suite, type SuiteOptions, startSuite } from './start-suite.ts'
import { SuiteError } from './suite-error.ts'

const projectId = 'demo-kopir'
const host = '127.0.0.1'

/** After this long, or at a second Ctrl-C, the process ends at once: documents are safe on disk at any moment. */
const stopDeadlineMs = 10_000

/** Reads the command line of `npm start` and its relatives. */
function readOptions(args: string[], projectDir: string): SuiteOptions {
  const portOptions = Object.fromEntries(
    Object.values(optionsOfPorts).map(({ option }) => [option, { type: 'string' as const }]),
  )
  const { values } = parseArgs({
    args,
    options: {
      ...portOptions,
      data: { type: 'string', default: join(projectDir, '.local/data') },
      fresh: { type: 'boolean', default: false },
      'no-seed': { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
    },
  })
  const given = values as Record<string, string | boolean | undefined>
  const ports = Object.fromEntries(
    Object.entries(optionsOfPorts).map(([name, { option, port }]) => [name, readPort(option, given[option], port)]),
  ) as Record<PortName, number>
  return {
    projectId,
    projectDir,
    host,
    ports,
    dataDir: resolve(String(values.data)),
    logFile: join(projectDir, `.local/logs/suite-${ports.app}.log`),
    fresh: values.fresh === true,
    seed: values['no-seed'] !== true,
    log: values.quiet ? () => {} : console.log,
    warn: console.error,
  }
}

function readPort(option: string, given: unknown, fallback: number): number {
  if (given === undefined) return fallback
  const port = Number(given)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new SuiteError(`--${option} has to be a port, not ${given}`)
  return port
}

/**
 * Runs the suite until a signal ends it. If the process was forked (by a test), it sends its parent a message when it
 * is ready, and ends when the parent is gone.
 */
export async function runSuite(args: string[], projectDir: string): Promise<Suite> {
  const options = readOptions(args, projectDir)
  let suite: Suite | undefined
  let withdraw: (() => void) | undefined
  let stopping = false
  const stop = async () => {
    if (stopping) process.exit(130)
    stopping = true
    setTimeout(() => process.exit(1), stopDeadlineMs).unref()
    options.log('\nStopping …')
    withdraw?.()
    await suite?.stop()
    options.log('Stopped.')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', stop)
  // What firebase-tools' servers leave unhandled must not end Firestore and Auth with them.
  process.on('unhandledRejection', (reason) => options.warn(`A rejection was not handled: ${String(reason)}`))

  suite = await startSuite(options)
  withdraw = announceSuite(projectDir, { projectId, appUrl: suite.appUrl, functionsPort: options.ports.functions })
  process.send?.({ appUrl: suite.appUrl, config: suite.config })
  return suite
}
