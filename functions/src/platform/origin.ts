import type { Request } from 'firebase-functions/v2/https'

/** What a deployment knows of itself; `SITE_ORIGIN` stands in `functions/.env.<project>`. */
type Deployment = Readonly<Record<string, string | undefined>>

const thisMachine = /^(localhost|127\.0\.0\.1)(:\d{1,5})?$/

/**
 * The site as its readers name it, `https://` and the host: what the deployment says, else the project's own address. A
 * request names it on this machine alone: whoever asked under another host would have it kept in pages for everybody.
 */
export function originOf({ headers }: Pick<Request, 'headers'>, deployment: Deployment = process.env): string {
  const { SITE_ORIGIN, GCLOUD_PROJECT, FUNCTIONS_EMULATOR } = deployment
  if (SITE_ORIGIN) return new URL(SITE_ORIGIN).origin
  const host = String(headers['x-forwarded-host'] ?? headers.host ?? '')
  if (FUNCTIONS_EMULATOR === 'true' && thisMachine.test(host)) return `http://${host}`
  return `https://${GCLOUD_PROJECT}.web.app`
}
