/** The mark: one arch of a bridge over its line. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <path d="M5 22a11 11 0 0 1 22 0" fill="none" stroke="currentColor" strokeWidth="4" />
      <path d="M1 25h30" stroke="currentColor" strokeWidth="4" />
    </svg>
  )
}
