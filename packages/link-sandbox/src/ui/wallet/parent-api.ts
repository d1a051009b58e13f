/**
 * What the Web SDK's `BridgeParent` exposes to this page by Comlink (`@meshconnect/uwc-bridge-parent` 1.7.0), as far as it is
 * used and as it looks from here: every value is a promise. It is read property by property, since a provider as a whole does
 * not survive the way; never await one, nor return it from an async function.
 */
export interface ParentApi {
  /** EIP-6963; empty for the first 300 ms. */
  eip6963Wallets: RemoteList<{
    uuid: Promise<string>
    name: Promise<string>
    icon: Promise<string>
    rdns: Promise<string>
    provider: ParentEvmProvider
  }>
  eip6963WalletsReady: Promise<boolean>
  /** Wallet Standard; there at once. */
  walletStandardWallets: RemoteList<{
    uuid: Promise<string>
    name: Promise<string>
    /** Calls to it fail for a wallet that Solana's adapters cannot use. */
    adapter: ParentSolanaAdapter
  }>
}

/** Any place can be asked; what is not there fails when it is read. */
interface RemoteList<Item> {
  length: Promise<number>
  [place: number]: Item
}

/** EIP-1193. */
export interface ParentEvmProvider {
  request(call: { method: string; params?: unknown[] }): Promise<unknown>
}

/** An adapter of Solana's wallet adapters, made to be called from here. */
export interface ParentSolanaAdapter {
  icon: Promise<string>
  publicKey: { toBase58(): Promise<string | undefined> }
  autoConnect(): Promise<void>
  connect(): Promise<void>
  signMessage(message: Uint8Array): Promise<Uint8Array | Error>
  signSolanaTransactionBytes(transaction: Uint8Array, address?: string): Promise<Uint8Array>
}
