import type { CSSProperties } from 'react'

/** About how high a row is in this window, in CSS pixels: what a list of rows begins with before it has measured them. */
export const estimatedRowHeight = () => (window.innerWidth < 640 ? 128 : 92)

/** The same for a list of so many rows that is rendered before its window is known. */
export const listHeight = (rows: number) => ({
  className: 'min-h-[calc(var(--rows)*128px)] sm:min-h-[calc(var(--rows)*92px)]',
  style: { '--rows': rows } as CSSProperties,
})
