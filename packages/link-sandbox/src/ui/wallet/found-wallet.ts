import type { WalletFamily } from '../../wallets/wallet-family'

/** A wallet that lives in the host's page. One that speaks to both families is one wallet, told by its name. */
export interface FoundWallet {
  id: string
  name: string
  icon?: string
  /** Reverse domain name, of EIP-6963. */
  rdns?: string
  families: WalletFamily[]
}
