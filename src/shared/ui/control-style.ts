/** The look that every text control shares. A mistake is drawn inside: the outline is the focus's. */
export const controlStyle =
  'target w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-ink placeholder:text-ink-soft ' +
  'aria-invalid:border-late aria-invalid:shadow-[inset_0_0_0_1px_var(--color-late)] disabled:bg-sunken'
