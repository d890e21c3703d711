import { openDemoSuite } from './demo-suite.ts'

/** Gives all end-to-end tests one suite with the demo data. */
export default async function setup() {
  const { appUrl, stop } = await openDemoSuite()
  process.env.KOPIR_APP_URL = appUrl
  return stop
}
