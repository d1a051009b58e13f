import type { en } from './en'
import { connectTexts } from './fr/connect-texts'
import { panelTexts } from './fr/panel-texts'
import { refusalTexts } from './fr/refusal-texts'
import { sessionTexts } from './fr/session-texts'
import { transferTexts } from './fr/transfer-texts'
import { walletTexts } from './fr/wallet-texts'
import type { Translated } from './translated'

/** French, in the polite form. */
export const fr: Translated<typeof en> = {
  language: 'fr-FR',
  ...sessionTexts,
  ...connectTexts,
  ...transferTexts,
  ...refusalTexts,
  ...walletTexts,
  ...panelTexts,
}
