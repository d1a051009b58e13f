import type { en } from './en'
import type { Translated } from './translated'
import { connectTexts } from './vi/connect-texts'
import { panelTexts } from './vi/panel-texts'
import { refusalTexts } from './vi/refusal-texts'
import { sessionTexts } from './vi/session-texts'
import { transferTexts } from './vi/transfer-texts'
import { walletTexts } from './vi/wallet-texts'

/** Vietnamese, which says bạn to everyone. */
export const vi: Translated<typeof en> = {
  language: 'vi-VN',
  ...sessionTexts,
  ...connectTexts,
  ...transferTexts,
  ...refusalTexts,
  ...walletTexts,
  ...panelTexts,
}
