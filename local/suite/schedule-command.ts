import { parseArgs } from 'node:util'
import type { FunctionDefinition } from './functions.ts'
import { PORT_OPTIONS } from './ports.ts'
import { runSchedule } from './run-schedule.ts'
import { SuiteError } from './suite-error.ts'

/** `npm run schedule [-- name]`: lists the schedules of the running suite, or runs one of them now. */
export async function scheduleCommand(args: string[]): Promise<void> {
  const { option, port } = PORT_OPTIONS.functions
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { [option]: { type: 'string', default: String(port) } },
  })
  const origin = `http://127.0.0.1:${values[option]}`
  const scheduled = await readSchedules(origin)
  const [name] = positionals
  if (!name) {
    console.log('Schedules (npm run schedule -- NAME runs one now):')
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
  await runSchedule(origin, 'demo-kopir', definition).catch((error: Error) => {
    throw new SuiteError(`${name} failed: ${error.message}`)
  })
  console.log(`${name} ran in ${Date.now() - started} ms.`)
}

async function readSchedules(origin: string): Promise<FunctionDefinition[]> {
  const response = await fetch(`${origin}/backends`).catch(() => {
    throw new SuiteError(`Nothing answers at ${origin}: is the suite running (npm start)?`)
  })
  const { backends } = (await response.json()) as { backends: { functionTriggers: FunctionDefinition[] }[] }
  return backends.flatMap((backend) => backend.functionTriggers).filter((definition) => definition.schedule)
}
