import { startSuite } from './suite.ts'

/** Starts one suite with the demo data for all end-to-end tests; `KOPIR_APP_URL` is their base address. */
export default async function setup() {
  const suite = await startSuite({ seed: true })
  process.env.KOPIR_APP_URL = suite.appUrl
  return suite.stop
}
