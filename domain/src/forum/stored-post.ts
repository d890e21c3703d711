import * as v from 'valibot'
import { type Post, postSchema } from './forum.ts'

const { entries } = postSchema

/** A post as functions read it: whatever became of its words, it can be hidden and shown. What cannot be read is empty. */
export const storedPostSchema = v.object({
  ...entries,
  authorName: v.fallback(entries.authorName, ''),
  authorMark: v.fallback(entries.authorMark, null),
  ngoName: v.fallback(entries.ngoName, null),
  text: v.fallback(entries.text, ''),
  lang: v.fallback(entries.lang, 'ru'),
  replyTo: v.fallback(entries.replyTo, null),
  hiddenReason: v.fallback(entries.hiddenReason, null),
}) satisfies v.GenericSchema<unknown, Post>
