import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { m } from '../i18n/messages.ts'

interface DialogProps {
  open: boolean
  /** Escape, the cross or a press beside it. */
  onClose: () => void
  title: ReactNode
  children: ReactNode
  /** Buttons, the main one last. */
  actions?: ReactNode
}

/**
 * A modal question on the platform's own `<dialog>`: it keeps the focus inside and gives it back when closed.
 *
 * Only `open` opens and closes it. Escape asks to be closed (`cancel`) and the browser's own `close` event, which comes
 * some time after, counts only where the browser closed it unasked: a late one would shut a dialog opened again since.
 */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  // Before the page is painted, and before the element leaves it: a removed dialog gives no focus back.
  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog || !open) return
    dialog.showModal()
    return () => dialog.close()
  }, [open])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; the press beside it is an extra for the pointer
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={(event) => open && !event.currentTarget.open && onClose()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-0 text-ink shadow-raised backdrop:bg-[oklch(0.2_0.03_250/0.5)]"
    >
      {open && (
        <div className="flex flex-col gap-4 p-5">
          <div className="flex items-start justify-between gap-4">
            <h2 id={titleId} className="text-xl font-semibold">
              {title}
            </h2>
            <button
              type="button"
              onClick={onClose}
              className="target -mt-1 -mr-1 grid size-9 place-items-center rounded-md hover:bg-sunken"
            >
              <X aria-hidden className="size-5" />
              <span className="sr-only">{m.common_close()}</span>
            </button>
          </div>
          <div className="flex flex-col gap-4">{children}</div>
          {actions && <div className="flex flex-wrap justify-end gap-2">{actions}</div>}
        </div>
      )}
    </dialog>
  )
}
