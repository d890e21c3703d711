import { requireFirebaseTools } from './firebase-tools.ts'

/** An emulator of ours as firebase-tools' emulators see it: by name, host and port. */
export interface Emulator {
  name: 'auth' | 'firestore' | 'pubsub'
  host: string
  port: number
  stop(): Promise<void>
}

/** The part of firebase-tools' EmulatorInstance that its other emulators call. */
export interface EmulatorInstance {
  start(): Promise<void>
  connect(): Promise<void>
  stop(): Promise<void>
  getName(): string
  getInfo(): { name: string; host: string; port: number }
}

interface Registry {
  start(instance: EmulatorInstance): Promise<void>
  set(name: string, instance: EmulatorInstance): void
}

const { EmulatorRegistry } = requireFirebaseTools<{ EmulatorRegistry: Registry }>('emulator/registry')

/** Makes an emulator known to the Functions emulator, which hands its address to the workers and calls `methods`. */
export function announce(emulator: Emulator, methods: object = {}): void {
  const { name, host, port } = emulator
  EmulatorRegistry.set(name, {
    start: async () => {},
    connect: async () => {},
    stop: emulator.stop,
    getName: () => name,
    getInfo: () => ({ name, host, port }),
    ...methods,
  })
}

/** Starts one of firebase-tools' own emulators and waits until its port answers. */
export async function startEmulator(instance: EmulatorInstance): Promise<void> {
  await EmulatorRegistry.start(instance)
  await instance.connect()
}
