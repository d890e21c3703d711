import { defineImportAct } from '../define-import-act.ts'

/** Everything that it wrote goes back to what stood there, unless somebody has edited it since. */
export const undoImport = defineImportAct({
  name: 'undo',
  fits: ({ state, done }) => state === 'applied' || (state === 'stopped' && done > 0),
  isDone: ({ state }) => state === 'undoing' || state === 'undone',
  decide({ done }, { reason, lang }, { actor, now }) {
    const undo = { reason, lang, by: actor.uid, reversed: 0, kept: 0, failed: 0 }
    // Of a stopped one only the chunks that were applied are gone back over.
    return { fields: { state: 'undoing', chunks: done, done: 0, undo, movedAt: now, finishedAt: null } }
  },
})
