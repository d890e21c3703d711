import { parseArgs } from 'node:util'
import type { FunctionDefinition } from './functions.ts'
import { optionsOfPorts } from './ports.ts'
import { runSchedule } from './run-schedule.ts'
import { type RunningSuite, runningSuites } from './running-suites.ts'
import { SuiteError } from './suite-error.ts'

const { option, port: usualPort } = optionsOfPorts.functions
const usualProject = 'demo-kopir'

type Target = Pick<RunningSuite, 'projectId' | 'functionsPort'>

/** `npm run schedule [-- name]`: lists the schedules of this checkout's running suite, or runs one of them now. */
export async function scheduleCommand(args: string[], projectDir: string): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { [option]: { type: 'string' } },
  })
  const { projectId, functionsPort } = chooseSuite(runningSuites(projectDir), values[option])
  const origin = `http://127.0.0.1:${functionsPort}`
  const scheduled = await readSchedules(origin)
  const [name] = positionals
  if (!name) {
    console.log(`Schedules of ${projectId} on port ${functionsPort} (npm run schedule -- NAME runs one now):`)
    for (const { name, schedule } of scheduled)
      console.log(`  ${name}  ${schedule?.schedule} ${schedule?.timeZone ?? ''}`)
    return
  }
  const definition = scheduled.find((candidate) => candidate.name === name)
  if (!definition) {
    const names = scheduled.map((candidate) => candidate.name).join(', ')
    throw new SuiteError(`There is no schedule ${name}. There are: ${names || 'none'}`)
  }
  const started = Date.now()
  await runSchedule(origin, projectId, definition).catch((error: Error) => {
    throw new SuiteError(`${name} failed: ${error.message}`)
  })
  console.log(`${name} ran in ${Date.now() - started} ms on ${projectId}, port ${functionsPort}.`)
}

/** The suite that is meant: the one whose port was named, the only one that runs, or what is at the usual port. */
export function chooseSuite(running: readonly RunningSuite[], port: string | undefined): Target {
  if (port !== undefined) {
    const functionsPort = Number(port)
    if (!Number.isInteger(functionsPort)) throw new SuiteError(`--${option} has to be a port, not ${port}`)
    const known = running.find((suite) => suite.functionsPort === functionsPort)
    return known ?? { projectId: usualProject, functionsPort }
  }
  const [only, ...others] = running
  // The official emulators tell nobody that they run.
  if (!only) return { projectId: usualProject, functionsPort: usualPort }
  if (others.length === 0) return only
  const lines = running.map((suite) => `  --${option} ${suite.functionsPort} for ${suite.appUrl}`)
  throw new SuiteError(['Several suites of this checkout run. Say which one:', ...lines].join('\n'))
}

async function readSchedules(origin: string): Promise<FunctionDefinition[]> {
  const response = await fetch(`${origin}/backends`).catch(() => {
    throw new SuiteError(
      `No suite of this checkout runs (npm start), and nothing answers at ${origin}. --${option} PORT names another`,
    )
  })
  const { backends } = (await response.json()) as { backends: { functionTriggers: FunctionDefinition[] }[] }
  return backends.flatMap((backend) => backend.functionTriggers).filter((definition) => definition.schedule)
}
