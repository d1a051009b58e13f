import type { en } from './en'
import { connectTexts } from './fi/connect-texts'
import { panelTexts } from './fi/panel-texts'
import { refusalTexts } from './fi/refusal-texts'
import { sessionTexts } from './fi/session-texts'
import { transferTexts } from './fi/transfer-texts'
import { walletTexts } from './fi/wallet-texts'
import type { Translated } from './translated'

/** Finnish, saying “sinä” as its banks do. A word before a name takes the ending: `palveluun ${name}`. */
export const fi: Translated<typeof en> = {
  language: 'fi-FI',
  ...sessionTexts,
  ...connectTexts,
  ...transferTexts,
  ...refusalTexts,
  ...walletTexts,
  ...panelTexts,
}
