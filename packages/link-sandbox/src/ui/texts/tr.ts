import type { en } from './en'
import { connectTexts } from './tr/connect-texts'
import { panelTexts } from './tr/panel-texts'
import { refusalTexts } from './tr/refusal-texts'
import { sessionTexts } from './tr/session-texts'
import { transferTexts } from './tr/transfer-texts'
import { walletTexts } from './tr/wallet-texts'
import type { Translated } from './translated'

/** Turkish, in the polite form. */
export const tr: Translated<typeof en> = {
  language: 'tr-TR',
  ...sessionTexts,
  ...connectTexts,
  ...transferTexts,
  ...refusalTexts,
  ...walletTexts,
  ...panelTexts,
}
