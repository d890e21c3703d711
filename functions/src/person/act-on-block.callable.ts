import { blockSchema } from '@kopir/domain/block/block'
import { decideBlockAct } from '@kopir/domain/block/decide-block-act'
import { paths } from '@kopir/domain/paths'
import { isRefusal } from '@kopir/domain/refuse'
import { firestore, transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { readDocument } from '../platform/document.ts'
import { refused } from '../platform/refused.ts'
import { isRepeated, traceOf } from '../platform/repeated-order.ts'
import { readStaff } from './actor.ts'
import { writeBlockedUntil } from './writing-block.ts'

/** The blocked person appeals; somebody else than who blocked them decides. */
export const actOnBlock = callable('actOnBlock', (request, caller) =>
  transact(async (transaction) => {
    const { blockId } = request
    const block = await readDocument(transaction, blockSchema, paths.block(blockId))
    const actor = { uid: caller.uid, staff: await readStaff(transaction, caller.uid) }
    // Who may not look learns nothing, not even whether there is such a block.
    if (!block) throw refused('not-allowed')
    // Sent again after the answer was lost, it is done already.
    const isOwnAppeal = request.act === 'appeal' && caller.uid === block.uid && block.appeal?.text === request.reason
    const decided = paths.blockActor(blockId, 'decision')
    if (isOwnAppeal || (await isRepeated(transaction, decided, caller.uid, request))) return { blockId }
    const blockedBy = (await transaction.get(firestore.doc(paths.blockActor(blockId, 'block')))).get('uid') ?? null
    const now = new Date()
    const decision = decideBlockAct(block, request, { actor, blockedBy, now })
    if (isRefusal(decision)) throw refused(decision.code)

    transaction.update(firestore.doc(paths.block(blockId)), decision)
    if ('appeal' in decision) return { blockId }
    transaction.create(firestore.doc(decided), { uid: caller.uid, at: now, order: traceOf(request) })
    if (decision.decision?.lifted) writeBlockedUntil(transaction, block.uid, block.territoryId, null)
    return { blockId }
  }),
)
