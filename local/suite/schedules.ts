import { type IsDue, parseSchedule } from './cron.ts'
import { announce } from './emulator-registry.ts'
import type { FunctionDefinition, Functions } from './functions.ts'
import { runSchedule } from './run-schedule.ts'

interface Schedules {
  /** Runs a schedule now and waits for it; throws with the function's answer when it fails. */
  run(name: string): Promise<void>
  stop(): void
}

interface ScheduleOptions {
  projectId: string
  host: string
  port: number
  functions: Functions
  warn(message: string): void
}

/**
 * Stands in for the Pub/Sub emulator, a Java program, through which firebase-tools would fire the schedules: without
 * one the Functions emulator leaves them out. Has to be called before it starts.
 */
export function admitSchedules(host: string, port: number): void {
  announce({ name: 'pubsub', host, port, stop: async () => {} }, { addTrigger: async () => {} })
}

/** Runs the scheduled functions at their times, none of them twice at once. */
export function startSchedules(options: ScheduleOptions): Schedules {
  const { projectId, host, port, functions, warn } = options
  const scheduled = () => functions.definitions().filter((definition) => definition.schedule)
  const run = async (name: string) => {
    const definition = scheduled().find((candidate) => candidate.name === name)
    if (!definition) throw new Error(`There is no schedule ${name}`)
    await runSchedule(`http://${host}:${port}`, projectId, definition)
  }

  const running = new Set<string>()
  const tick = async (definition: FunctionDefinition) => {
    if (running.has(definition.name)) return
    running.add(definition.name)
    await run(definition.name)
      .catch((error: Error) => warn(`Schedule ${definition.name}: ${error.message}`))
      .finally(() => running.delete(definition.name))
  }
  const parsed = new Map<string, IsDue>()
  let timer = setTimeout(onMinute, untilNextMinute())
  function onMinute() {
    timer = setTimeout(onMinute, untilNextMinute())
    const minute = new Date(Math.floor(Date.now() / 60_000) * 60_000)
    for (const definition of scheduled()) {
      if (isDue(definition, minute, parsed, warn)) void tick(definition)
    }
  }

  return { run, stop: () => clearTimeout(timer) }
}

function isDue(definition: FunctionDefinition, minute: Date, parsed: Map<string, IsDue>, warn: (text: string) => void) {
  const { schedule = '', timeZone } = definition.schedule ?? {}
  const key = `${schedule} ${timeZone}`
  let due = parsed.get(key)
  if (!due) {
    try {
      due = parseSchedule(schedule, timeZone ?? undefined)
    } catch (error) {
      due = () => false
      warn(`Schedule ${definition.name} never runs by itself here. ${(error as Error).message}`)
    }
    parsed.set(key, due)
  }
  return due(minute)
}

function untilNextMinute(): number {
  return 60_000 - (Date.now() % 60_000)
}
