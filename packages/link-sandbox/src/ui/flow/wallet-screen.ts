import type { LinkIntegration } from '../../link-api/contract'
import type { LinkWalletRequest } from '../../link-api/contract-wallet'
import type { WalletSending } from '../../wallets/hash-of-sent'
import type { WalletFamily } from '../../wallets/wallet-family'
import type { FoundWallet } from '../wallet/found-wallet'
import type { PreviewedScreen } from './transfer-screen'

/** The screens with a self-custody wallet. */
export type WalletScreen =
  | { name: 'wallet-search'; integration: LinkIntegration }
  | { name: 'wallet-missing'; integration: LinkIntegration }
  | { name: 'wallet-network'; integration: LinkIntegration; wallet: FoundWallet }
  | WalletConnectScreen
  | (Omit<WalletConnectScreen, 'name'> & { name: 'wallet-account'; addresses: string[] })
  | WalletSignScreen
  | { name: 'wallet-verified'; integration: LinkIntegration; address: string }
  | WalletSendScreen

/** Waits until the person lets this page see the addresses. */
export interface WalletConnectScreen {
  name: 'wallet-connect'
  integration: LinkIntegration
  wallet: FoundWallet
  family: WalletFamily
}

/** Asks for the signature that proves an address. */
export interface WalletSignScreen extends Omit<WalletConnectScreen, 'name'> {
  name: 'wallet-sign'
  address: string
  /** Null until the server has said what to sign. */
  challenge: { key: string; message: string } | null
  /** Given, but not yet checked by the server. */
  signature?: string
}

/** Waits until the person approves the transfer in the wallet. */
export interface WalletSendScreen extends PreviewedScreen<'wallet-send'> {
  request: LinkWalletRequest
  /** Sent, but not yet known to the server. */
  sending?: WalletSending
}
