import { classNames } from './class-names.ts'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'normal' | 'small'

const kinds: Record<ButtonKind, string> = {
  primary: 'bg-primary text-on-primary border-transparent hover:bg-primary-strong',
  secondary: 'bg-surface text-ink border-line-strong hover:bg-sunken',
  quiet: 'bg-transparent text-primary border-transparent hover:bg-primary-soft',
  danger: 'bg-surface text-late border-late hover:bg-late-soft',
}
const sizes: Record<ButtonSize, string> = { normal: 'px-4 py-2', small: 'px-3 py-1 text-sm' }

/** The look that a button and a link in a button's clothes share. */
export function buttonStyle(kind: ButtonKind = 'secondary', size: ButtonSize = 'normal', extra = ''): string {
  return classNames(
    'target inline-flex items-center justify-center gap-2 rounded-md border font-medium no-underline select-none',
    'transition-colors duration-150 disabled:opacity-60 aria-disabled:opacity-60',
    kinds[kind],
    sizes[size],
    extra,
  )
}
