import type { ImportActRequest } from '@kopir/domain/register-import/import-act-request'
import type { RegisterImport } from '@kopir/domain/register-import/register-import'
import { callFunction } from '../../../entities/callable/data/call-function.ts'

/** Orders an act on a register import; repeated, it is carried out once. */
export const actOnImport = (request: ImportActRequest) => callFunction('actOnImport', request)

/** An import as what is undone: while that waits, it is not offered again. */
export const undoSubject = ({ id }: RegisterImport) => `undo-import ${id}`
