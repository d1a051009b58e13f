import type { LinkWalletRequest } from '../../link-api/contract-wallet'
import type { WalletSending } from '../../wallets/hash-of-sent'
import type { WalletFamily } from '../../wallets/wallet-family'
import type { FoundWallet } from './found-wallet'

/** An EVM network by its EIP-155 id in hex. */
export type ChainId = string

/** The wallets of the host's page, reached through the Web SDK. All but `find` reject with a `WalletError`. */
export interface WalletBridge {
  /** Looks for wallets. Empty when there are none, and when nobody answers. */
  find(): Promise<FoundWallet[]>
  /** Asks for accounts; a wallet that remembers this page answers without asking its person. */
  connect(wallet: FoundWallet, family: WalletFamily, chain?: ChainId): Promise<string[]>
  /** A signature in hex (EVM) or base58 (Solana). */
  sign(wallet: FoundWallet, family: WalletFamily, address: string, message: string): Promise<string>
  send(wallet: FoundWallet, request: LinkWalletRequest): Promise<WalletSending>
}
