import { setGlobalOptions } from 'firebase-functions/v2'
import { functionsRegion } from './functions-region.ts'

// Imported before every function: options that are set later do not reach those already defined.
setGlobalOptions({ region: functionsRegion, maxInstances: 10, memory: '512MiB', timeoutSeconds: 120 })
