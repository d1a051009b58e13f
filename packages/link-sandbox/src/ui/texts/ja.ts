import type { en } from './en'
import { connectTexts } from './ja/connect-texts'
import { panelTexts } from './ja/panel-texts'
import { refusalTexts } from './ja/refusal-texts'
import { sessionTexts } from './ja/session-texts'
import { transferTexts } from './ja/transfer-texts'
import { walletTexts } from './ja/wallet-texts'
import type { Translated } from './translated'

/** Japanese, in です・ます. */
export const ja: Translated<typeof en> = {
  language: 'ja-JP',
  ...sessionTexts,
  ...connectTexts,
  ...transferTexts,
  ...refusalTexts,
  ...walletTexts,
  ...panelTexts,
}
