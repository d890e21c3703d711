import type { FunctionDefinition } from './functions.ts'

/** Calls a scheduled function as Cloud Scheduler does. */
export async function runSchedule(origin: string, projectId: string, definition: FunctionDefinition): Promise<void> {
  // Each time triggers are switched off and on, the emulator numbers them anew; the old number then answers 204
  // (disabled).
  for (let generation = 0; ; generation += 1) {
    const response = await fetch(`${origin}/functions/projects/${projectId}/triggers/${definition.id}-${generation}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-cloudscheduler': 'true',
        'x-cloudscheduler-jobname': `firebase-schedule-${definition.name}-${definition.region}`,
        'x-cloudscheduler-scheduletime': new Date().toISOString(),
      },
      body: '{}',
    })
    const answer = await response.text()
    if (!response.ok) throw new Error(`${response.status} ${answer}`)
    if (response.status !== 204) return
  }
}
