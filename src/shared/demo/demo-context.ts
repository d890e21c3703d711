import { createContext, useContext } from 'react'

/** Whether what a page shows is invented for demonstration: as the data of the place say, never the build. */
export const DemoContext = createContext(false)

export const useDemo = (): boolean => useContext(DemoContext)
