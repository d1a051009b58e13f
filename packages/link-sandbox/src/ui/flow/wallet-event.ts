import type { LinkWalletRequest, LinkWalletSigned } from '../../link-api/contract-wallet'
import type { WalletSending } from '../../wallets/hash-of-sent'
import type { WalletFamily } from '../../wallets/wallet-family'
import type { FoundWallet } from '../wallet/found-wallet'
import type { Failure } from './failure'

/** What happens with a self-custody wallet. */
export type WalletEvent =
  | { type: 'walletsFound'; wallets: FoundWallet[] }
  /** The wallet of the screen was looked up among those found. */
  | { type: 'walletSearched' }
  | { type: 'walletFamilyChosen'; family: WalletFamily }
  | { type: 'walletConnected'; addresses: string[] }
  | { type: 'walletAddressChosen'; address: string }
  | { type: 'walletChallenged'; challengeKey: string; message: string }
  | { type: 'walletSigned'; signature: string }
  | { type: 'walletVerified'; payload: LinkWalletSigned }
  | { type: 'walletAsked'; request: LinkWalletRequest }
  | { type: 'walletSent'; sending: WalletSending }
  /** The wallet, or its person, did not do what it was asked. */
  | { type: 'walletRefused'; failure: Failure }
