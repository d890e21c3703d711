import { createServer } from 'node:net'
import { SuiteError } from './suite-error.ts'

export interface Ports {
  app: number
  firestore: number
  auth: number
  functions: number
}

export type PortName = keyof Ports

/** The command line option of each port, with its name for people and its default. */
export const optionsOfPorts: Record<PortName, { option: string; label: string; port: number }> = {
  app: { option: 'port', label: 'The app', port: 4173 },
  firestore: { option: 'firestore-port', label: 'Firestore', port: 8080 },
  auth: { option: 'auth-port', label: 'Auth', port: 9099 },
  functions: { option: 'functions-port', label: 'Functions', port: 5001 },
}

/** Throws a SuiteError that names the first taken port and the option that changes it. */
export async function requireFreePorts(host: string, ports: Ports): Promise<void> {
  for (const name of Object.keys(optionsOfPorts) as PortName[]) {
    const { option, label } = optionsOfPorts[name]
    const port = ports[name]
    if (await isFree(host, port)) continue
    throw new SuiteError(`Port ${port} is taken. ${label} needs it; choose another one with --${option} ${port + 1}`)
  }
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
