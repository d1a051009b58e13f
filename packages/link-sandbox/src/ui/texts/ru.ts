import type { en } from './en'
import { connectTexts } from './ru/connect-texts'
import { panelTexts } from './ru/panel-texts'
import { refusalTexts } from './ru/refusal-texts'
import { sessionTexts } from './ru/session-texts'
import { transferTexts } from './ru/transfer-texts'
import { walletTexts } from './ru/wallet-texts'
import type { Translation } from './translation'

/** Russian, in the polite form. */
export const ru: Translation<typeof en> = {
  language: 'ru-RU',
  ...sessionTexts,
  ...connectTexts,
  ...transferTexts,
  ...refusalTexts,
  ...walletTexts,
  ...panelTexts,
}
