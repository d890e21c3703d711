import { resumeImport } from './acts/resume-import.ts'
import { stageRows } from './acts/stage-rows.ts'
import { startImport } from './acts/start-import.ts'
import { stopImport } from './acts/stop-import.ts'
import { undoImport } from './acts/undo-import.ts'

/** Every act on an import that is there. All are ordered through `actOnImport`, as is its beginning. */
export const importActs = [stageRows, startImport, stopImport, resumeImport, undoImport] as const
export type ImportActName = (typeof importActs)[number]['name']
