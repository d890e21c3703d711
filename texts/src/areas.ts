import type { Area } from './messages.ts'

/** Areas that every page brings along, in one file: the words of the shell, of errors and of the domain. */
export const sharedAreas = ['common', 'errors', 'words'] as const satisfies Area[]

/** An area that a page names, so that its texts come beside its code. */
export type PageArea = Exclude<Area, (typeof sharedAreas)[number]>
