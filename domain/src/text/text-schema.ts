import * as v from 'valibot'
import { type TextLimits, textProblem, visibleText } from './visible-text.ts'

/** A text that somebody asks to be kept: taken as `visibleText` shows it, refused if too little or too much is left. */
export const textSchema = (limits: TextLimits) =>
  v.pipe(
    v.string(),
    v.transform((typed) => visibleText(typed, limits)),
    v.check((visible) => textProblem(visible, limits) === null, 'text'),
  )
