import { inject, vi } from 'vitest'
import { functionsRegion } from '../../../functions/src/platform/functions-region.ts'
import { runSchedule as callSchedule } from '../../../local/suite/run-schedule.ts'

const suite = inject('suite')
const deliveryUrl = `http://${suite.firestore.host}:${suite.firestore.port}/emulator/v1/projects/${suite.projectId}/triggerDelivery`

export type DeliveryMode = 'on' | 'off' | 'twice-shuffled'

/** How the local Firestore delivers events from now on. */
export async function setDelivery(mode: DeliveryMode): Promise<void> {
  const response = await fetch(deliveryUrl, { method: 'PUT', body: JSON.stringify({ mode }) })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
}

/** Waits until every event that was raised has been handled. */
export function settled(): Promise<void> {
  return vi.waitFor(
    async () => {
      const { pending } = (await (await fetch(deliveryUrl)).json()) as { pending: number }
      if (pending > 0) throw new Error(`${pending} events are still on their way`)
    },
    { timeout: 30_000, interval: 50 },
  )
}

/** Runs a schedule now and waits for its end. */
export function runSchedule(name: string): Promise<void> {
  const definition = { id: `${functionsRegion}-${name}`, name, entryPoint: name, region: functionsRegion }
  return callSchedule(`http://${suite.functions.host}:${suite.functions.port}`, suite.projectId, definition)
}
