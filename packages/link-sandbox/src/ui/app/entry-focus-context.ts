import { createContext } from 'react'

/** Whether a new screen may take the focus into this frame. */
export const EntryFocusContext = createContext(true)
