import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { classNames } from './class-names.ts'
import { CloseMenu } from './close-menu.ts'

interface MenuProps {
  /** What the button shows. */
  label: ReactNode
  /** Its name for assistive technology where `label` is a picture. */
  name?: string
  align?: 'start' | 'end'
  /** Opens above the button, for a bar at the foot of the window. */
  above?: boolean
  buttonClass?: string
  children: ReactNode
}

/**
 * A button that discloses links and buttons beside it. Closes on Escape (the focus returns), on a press or focus outside
 * and after a choice. Put `MenuItem`s or links inside; nothing else is needed.
 */
export function Menu({ label, name, align = 'start', above = false, buttonClass, children }: MenuProps) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panelId = useId()
  const { pathname, search } = useLocation()

  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving somewhere closes the menu
  useEffect(() => setOpen(false), [pathname, search])

  useEffect(() => {
    if (!open) return
    const onPointer = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey)
    }
  }, [open])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the focus leave; the button and the links act
    <div
      ref={root}
      className="needs-program relative min-w-0"
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={panelId}
        aria-label={name}
        onClick={() => setOpen(!open)}
        className={classNames(
          'target flex max-w-full items-center gap-1.5 rounded-md px-2 hover:bg-sunken',
          buttonClass,
        )}
      >
        {label}
      </button>
      <div
        id={panelId}
        hidden={!open}
        className={classNames(
          'absolute z-30 max-h-[70vh] min-w-56 overflow-y-auto rounded-md border border-line bg-surface p-1 shadow-raised',
          above ? 'bottom-full mb-1' : 'mt-1',
          align === 'end' ? 'right-0' : 'left-0',
        )}
      >
        {open && (
          <CloseMenu
            value={() => {
              setOpen(false)
              button.current?.focus()
            }}
          >
            {children}
          </CloseMenu>
        )}
      </div>
    </div>
  )
}
