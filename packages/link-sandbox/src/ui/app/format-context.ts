import { createContext } from 'react'
import { createFormat } from '../format/create-format'

/** How amounts are written: by the language and the currency of the address. */
export const FormatContext = createContext(createFormat('en-US'))
