import { startSuite } from './suite.ts'

/** Starts one suite with the demo data for all end-to-end tests; a `KOPIR_APP_URL` given by the caller names one that runs. */
export default async function setup() {
  if (process.env.KOPIR_APP_URL) return
  const suite = await startSuite({ seed: true })
  process.env.KOPIR_APP_URL = suite.appUrl
  return suite.stop
}
