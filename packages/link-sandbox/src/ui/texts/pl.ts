import type { en } from './en'
import { connectTexts } from './pl/connect-texts'
import { panelTexts } from './pl/panel-texts'
import { refusalTexts } from './pl/refusal-texts'
import { sessionTexts } from './pl/session-texts'
import { transferTexts } from './pl/transfer-texts'
import { walletTexts } from './pl/wallet-texts'
import type { Translated } from './translated'

/** Polish, in impersonal phrases, polite to anybody. */
export const pl: Translated<typeof en> = {
  language: 'pl-PL',
  ...sessionTexts,
  ...connectTexts,
  ...transferTexts,
  ...refusalTexts,
  ...walletTexts,
  ...panelTexts,
}
