/** The look that every text control shares. */
export const controlStyle =
  'target w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-ink placeholder:text-ink-soft ' +
  'aria-invalid:border-late aria-invalid:outline aria-invalid:outline-1 aria-invalid:outline-late disabled:bg-sunken'
