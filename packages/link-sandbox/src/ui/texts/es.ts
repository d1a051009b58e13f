import type { en } from './en'
import { connectTexts } from './es/connect-texts'
import { panelTexts } from './es/panel-texts'
import { refusalTexts } from './es/refusal-texts'
import { sessionTexts } from './es/session-texts'
import { transferTexts } from './es/transfer-texts'
import { walletTexts } from './es/wallet-texts'
import type { Translated } from './translated'

/** Spanish as it is spoken in the United States, in the polite form. */
export const es: Translated<typeof en> = {
  language: 'es-US',
  ...sessionTexts,
  ...connectTexts,
  ...transferTexts,
  ...refusalTexts,
  ...walletTexts,
  ...panelTexts,
}
