import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Suite, type SuiteOptions, startSuite } from '../suite.ts'
import { PORT_OPTIONS, type PortName } from './ports.ts'
import { SuiteError } from './suite-error.ts'

const PROJECT_ID = 'demo-kopir'
const HOST = '127.0.0.1'

/** A second Ctrl-C, or this long a wait, ends the process at once: documents are safe on disk at any moment. */
const STOP_DEADLINE_MS = 10_000

/** Reads the command line of `npm start` and its relatives. */
export function readOptions(args: string[], projectDir: string): SuiteOptions {
  const portOptions = Object.fromEntries(
    Object.values(PORT_OPTIONS).map(({ option }) => [option, { type: 'string' as const }]),
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
    Object.entries(PORT_OPTIONS).map(([name, { option, port }]) => [name, readPort(option, given[option], port)]),
  ) as Record<PortName, number>
  return {
    projectId: PROJECT_ID,
    projectDir,
    host: HOST,
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
 * Runs the suite until a signal ends it. Started by another process with a channel, it tells that process when it is
 * ready, and ends when the channel closes.
 */
export async function runSuite(args: string[], projectDir: string): Promise<Suite> {
  const options = readOptions(args, projectDir)
  let suite: Suite | undefined
  let stopping = false
  const stop = async () => {
    if (stopping) process.exit(130)
    stopping = true
    setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref()
    options.log('\nStopping …')
    await suite?.stop()
    options.log('Stopped.')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', stop)

  suite = await startSuite(options)
  process.send?.({ appUrl: suite.appUrl, config: suite.config })
  return suite
}
