import type { en } from './en'
import { connectTexts } from './pt/connect-texts'
import { panelTexts } from './pt/panel-texts'
import { refusalTexts } from './pt/refusal-texts'
import { sessionTexts } from './pt/session-texts'
import { transferTexts } from './pt/transfer-texts'
import { walletTexts } from './pt/wallet-texts'
import type { Translated } from './translated'

/** Portuguese as it is spoken in Portugal, in the polite form. */
export const pt: Translated<typeof en> = {
  language: 'pt-PT',
  ...sessionTexts,
  ...connectTexts,
  ...transferTexts,
  ...refusalTexts,
  ...walletTexts,
  ...panelTexts,
}
