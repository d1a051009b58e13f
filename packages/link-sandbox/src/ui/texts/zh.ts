import type { en } from './en'
import type { Translated } from './translated'
import { connectTexts } from './zh/connect-texts'
import { panelTexts } from './zh/panel-texts'
import { refusalTexts } from './zh/refusal-texts'
import { sessionTexts } from './zh/session-texts'
import { transferTexts } from './zh/transfer-texts'
import { walletTexts } from './zh/wallet-texts'

/** Chinese in simplified characters, without a form of address where it reads well. */
export const zh: Translated<typeof en> = {
  language: 'zh-CN',
  ...sessionTexts,
  ...connectTexts,
  ...transferTexts,
  ...refusalTexts,
  ...walletTexts,
  ...panelTexts,
}
