import { connectTexts } from './en/connect-texts'
import { sessionTexts } from './en/session-texts'
import { transferTexts } from './en/transfer-texts'

/** Every word of the page, in English. Another language is another object of this shape. */
export const en = { language: 'en', ...sessionTexts, ...connectTexts, ...transferTexts } as const
