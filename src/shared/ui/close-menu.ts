import { createContext } from 'react'

/** Closes the menu around an item that was chosen; the focus returns to the menu's button. */
export const CloseMenu = createContext<() => void>(() => {})
