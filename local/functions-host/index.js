import * as functions from '../../functions/lib/index.js'
import { dispatchTo } from './dispatch.js'

export * from '../../functions/lib/index.js'

export const dispatch = dispatchTo(functions)

// If the emulator is killed, its worker must not live on as an orphan.
if (process.connected) process.once('disconnect', () => process.exit())
