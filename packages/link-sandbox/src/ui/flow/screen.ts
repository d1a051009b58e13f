import type { LinkTransferFinished } from '../../link-api/contract'
import type { ConnectScreen } from './connect-screen'
import type { Problem } from './problem'
import type { TransferScreen } from './transfer-screen'
import type { WalletScreen } from './wallet-screen'

/** What the person sees. Every arm carries what its screen needs, so that going back restores it whole. */
export type Screen = SessionScreen | ConnectScreen | TransferScreen | WalletScreen

export interface EndedScreen {
  name: 'ended'
  /** Of a payment link, whose page stays: what was sent, or null. */
  receipt?: LinkTransferFinished | null
}

type SessionScreen =
  | { name: 'loading' }
  | { name: 'terms' }
  | { name: 'legal' }
  | { name: 'problem'; problem: Problem }
  | EndedScreen

export type ScreenName = Screen['name']
