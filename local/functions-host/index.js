import * as functions from '../../functions/lib/index.js'

export * from '../../functions/lib/index.js'

const targets = new Map(Object.entries(functions))

/** Request headers by which the suite tells the worker which function is meant. */
const TARGET = 'x-function-target'
const SIGNATURE = 'x-function-signature'
/** Answer header by which Firestore learns what the registration of a trigger does not tell: whether it is retried. */
const RETRY = 'x-function-retry'

/**
 * Serves every function of the codebase from one process, as Cloud Run serves concurrent calls from one instance.
 * The emulator alone would start a worker of over 100 MB for each function.
 */
export async function dispatch(request, response) {
  const target = targets.get(request.headers[TARGET])
  if (typeof target !== 'function') {
    response.status(404).send(`Function ${request.headers[TARGET]} does not exist`)
    return
  }
  try {
    if (request.headers[SIGNATURE] === 'http') {
      await target(request, response)
    } else if (request.headers[SIGNATURE] === 'cloudevent') {
      response.set(RETRY, String(target.__endpoint?.eventTrigger?.retry === true))
      await target(JSON.parse(request.rawBody.toString()))
      response.send({ status: 'acknowledged' })
    } else {
      response.status(501).send(`Functions of the kind ${request.headers[SIGNATURE]} are not run locally`)
    }
  } catch (error) {
    // Uncaught, it would make the emulator end the whole process, and with it every other call in flight.
    console.error(error)
    if (!response.headersSent) response.status(500).send(String(error?.message ?? error))
  }
}

// A worker whose emulator was killed would live on as an orphan.
if (process.connected) process.once('disconnect', () => process.exit())
