import { log } from './log.ts'

// A rejection that nobody handles would end the process, and with it every other request that it serves.
process.on('unhandledRejection', (reason) => {
  log.error('A rejection was not handled', { reason: reason instanceof Error ? reason.message : 'unknown' })
})
