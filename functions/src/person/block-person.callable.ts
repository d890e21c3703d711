import { blockPerson as act } from '@kopir/domain/block/acts/block-person'
import { blockSchema } from '@kopir/domain/block/block'
import { paths } from '@kopir/domain/paths'
import { isRefusal } from '@kopir/domain/refuse'
import { firestore, transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { readDocument } from '../platform/document.ts'
import { refused } from '../platform/refused.ts'
import { readDisplayName, readStaff } from './actor.ts'
import { readBlockedUntil, writeBlockedUntil } from './writing-block.ts'

/** A moderator or an administrator keeps a person from writing in a territory. Reads six documents, writes three. */
export const blockPerson = callable('blockPerson', (request, caller) =>
  transact(async (transaction) => {
    const { blockId, uid, territoryId } = request
    const actor = { uid: caller.uid, staff: await readStaff(transaction, caller.uid) }
    const same = await readDocument(transaction, blockSchema, paths.block(blockId))
    const byWhom = await transaction.get(firestore.doc(paths.blockActor(blockId, 'block')))
    // Sent again after the answer was lost, it is done already.
    if (same && byWhom.get('uid') === caller.uid && same.uid === uid) return { until: same.until.toISOString() }
    // An administrator may block everywhere, but a place it must be.
    if (!(await transaction.get(firestore.doc(paths.territory(territoryId)))).exists) throw refused('not-found')
    const displayName = await readDisplayName(transaction, uid)
    const person = displayName === null ? null : { displayName, staff: await readStaff(transaction, uid) }
    const until = await readBlockedUntil(transaction, uid, territoryId)
    const decision = act.decide(request, { actor, person, until, now: new Date() })
    if (isRefusal(decision)) throw refused(decision.code)

    const { id, ...block } = decision
    transaction.create(firestore.doc(paths.block(id)), block)
    transaction.create(firestore.doc(paths.blockActor(id, 'block')), { uid: caller.uid, at: block.at })
    writeBlockedUntil(transaction, uid, territoryId, block.until)
    return { until: block.until.toISOString() }
  }),
)
