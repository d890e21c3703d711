import type { Block } from '@kopir/domain/block/block'
import { callFunction } from '../../callable/data/call-function.ts'

/** Keeping somebody from writing, as what is acted on: while it waits it is not offered again. */
export const blockSubject = (territoryId: string, uid: string) => `block ${territoryId}/${uid}`

/** A block as what is acted on. */
export const blockActSubject = ({ id }: Pick<Block, 'id'>) => `block ${id}`

type Request<Name extends 'blockPerson' | 'actOnBlock'> = Parameters<typeof callFunction<Name>>[1]

/** Keeps a person from writing; sent twice under one id, it is one block. */
export const blockPerson = (request: Request<'blockPerson'>) => callFunction('blockPerson', request)

/** Appeals against a block, or decides on it. */
export const actOnBlock = (request: Request<'actOnBlock'>) => callFunction('actOnBlock', request)
