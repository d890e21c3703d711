import { createContext } from 'react'

/** The place that the pages below belong to, as their windows and bookmarks name it; empty where they belong to none. */
export const WindowPlace = createContext('')
