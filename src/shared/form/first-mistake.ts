/** A field is marked itself, a group of choices as a whole: there its first choice is gone to. */
const mistakes = '[aria-invalid="true"], [data-invalid] input'

/** Puts the focus on the first control, in reading order, that is marked as wrong. */
export function focusFirstMistake(form: HTMLElement): void {
  form.querySelector<HTMLElement>(mistakes)?.focus()
}
