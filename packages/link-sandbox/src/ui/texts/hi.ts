import type { en } from './en'
import { connectTexts } from './hi/connect-texts'
import { panelTexts } from './hi/panel-texts'
import { refusalTexts } from './hi/refusal-texts'
import { sessionTexts } from './hi/session-texts'
import { transferTexts } from './hi/transfer-texts'
import { walletTexts } from './hi/wallet-texts'
import type { Translated } from './translated'

/** Hindi, in the polite form. */
export const hi: Translated<typeof en> = {
  language: 'hi-IN',
  ...sessionTexts,
  ...connectTexts,
  ...transferTexts,
  ...refusalTexts,
  ...walletTexts,
  ...panelTexts,
}
