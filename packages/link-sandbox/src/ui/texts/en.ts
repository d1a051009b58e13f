import { connectTexts } from './en/connect-texts'
import { panelTexts } from './en/panel-texts'
import { refusalTexts } from './en/refusal-texts'
import { sessionTexts } from './en/session-texts'
import { transferTexts } from './en/transfer-texts'
import { walletTexts } from './en/wallet-texts'

/** Every word of the page, in English. Another language is another object of this shape. */
export const en = {
  /** The tag that the words and the numbers are in. */
  language: 'en-US',
  ...sessionTexts,
  ...connectTexts,
  ...transferTexts,
  ...refusalTexts,
  ...walletTexts,
  ...panelTexts,
} as const
