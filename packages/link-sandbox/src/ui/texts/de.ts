import { connectTexts } from './de/connect-texts'
import { panelTexts } from './de/panel-texts'
import { refusalTexts } from './de/refusal-texts'
import { sessionTexts } from './de/session-texts'
import { transferTexts } from './de/transfer-texts'
import { walletTexts } from './de/wallet-texts'
import type { en } from './en'
import type { Translated } from './translated'

/** German, in the polite form. */
export const de: Translated<typeof en> = {
  language: 'de-DE',
  ...sessionTexts,
  ...connectTexts,
  ...transferTexts,
  ...refusalTexts,
  ...walletTexts,
  ...panelTexts,
}
