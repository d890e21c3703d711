/** Request headers by which the suite tells the worker which function is meant. */
const targetHeader = 'x-function-target'
const signatureHeader = 'x-function-signature'
/**
 * Answer header that tells Firestore whether the function is retried: the registration of a trigger does not say so.
 */
const retryHeader = 'x-function-retry'

/**
 * A function that serves every function of the codebase from one process, as Cloud Run serves concurrent calls from one
 * instance. The emulator alone would start a worker of over 100 MB for each function.
 * @param {Record<string, unknown>} functions by their names
 */
export function dispatchTo(functions) {
  const targets = new Map(Object.entries(functions))

  /**
   * @param {{ headers: import('node:http').IncomingHttpHeaders, rawBody: Buffer }} request
   * @param {Response} response
   */
  return async function dispatch(request, response) {
    const name = String(request.headers[targetHeader])
    const signature = request.headers[signatureHeader]
    const target = /** @type {Target | undefined} */ (targets.get(name))
    if (typeof target !== 'function') {
      response.status(404).send(`Function ${name} does not exist`)
      return
    }
    try {
      if (signature === 'http') {
        await target(request, response)
      } else if (signature === 'cloudevent') {
        response.set(retryHeader, String(target.__endpoint?.eventTrigger?.retry === true))
        await target(JSON.parse(request.rawBody.toString()))
        response.send({ status: 'acknowledged' })
      } else {
        response.status(501).send(`Functions of the kind ${signature} are not run locally`)
      }
    } catch (error) {
      // Uncaught, it would make the emulator end the whole process with every other running call.
      console.error(error)
      if (!response.headersSent) response.status(500).send(error instanceof Error ? error.message : String(error))
    }
  }
}

/**
 * What is used of the emulator's (Express's) response.
 * @typedef {object} Response
 * @property {boolean} headersSent
 * @property {(name: string, value: string) => unknown} set
 * @property {(code: number) => Response} status
 * @property {(body: unknown) => unknown} send
 *
 * A deployed function as firebase-functions makes it.
 * @typedef {((...args: unknown[]) => unknown) & { __endpoint?: { eventTrigger?: { retry?: boolean } } }} Target
 */
