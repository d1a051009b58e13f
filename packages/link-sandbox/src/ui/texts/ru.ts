import type { en } from './en'
import { connectTexts } from './ru/connect-texts'
import { panelTexts } from './ru/panel-texts'
import { refusalTexts } from './ru/refusal-texts'
import { sessionTexts } from './ru/session-texts'
import { transferTexts } from './ru/transfer-texts'
import { walletTexts } from './ru/wallet-texts'
import type { Translated } from './translated'

/** Russian, in the polite form. */
export const ru: Translated<typeof en> = {
  language: 'ru-RU',
  ...sessionTexts,
  ...connectTexts,
  ...transferTexts,
  ...refusalTexts,
  ...walletTexts,
  ...panelTexts,
}
