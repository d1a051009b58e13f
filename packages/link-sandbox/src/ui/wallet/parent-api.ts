/**
 * The parts of the Web SDK's `BridgeParent` (`@meshconnect/uwc-bridge-parent` 1.7.0) that this page uses through Comlink.
 * Every value is a promise. Read one property at a time: a whole provider cannot be cloned, so never await a provider or
 * return a provider from an async function.
 */
export interface ParentApi {
  /** Wallets by EIP-6963. Empty for the first 300 ms. */
  eip6963Wallets: RemoteList<{
    uuid: Promise<string>
    name: Promise<string>
    icon: Promise<string>
    rdns: Promise<string>
    provider: ParentEvmProvider
  }>
  eip6963WalletsReady: Promise<boolean>
  /** Wallets by Wallet Standard. Filled at once. */
  walletStandardWallets: RemoteList<{
    uuid: Promise<string>
    name: Promise<string>
    /** Calls fail for a wallet that Solana's wallet adapters do not support. */
    adapter: ParentSolanaAdapter
  }>
}

/** A remote array. Every index exists, but reading an item out of range fails. */
interface RemoteList<Item> {
  length: Promise<number>
  [index: number]: Item
}

/** A provider by EIP-1193. */
export interface ParentEvmProvider {
  request(call: { method: string; params?: unknown[] }): Promise<unknown>
}

/** A Solana wallet adapter, called through Comlink. */
export interface ParentSolanaAdapter {
  icon: Promise<string>
  publicKey: { toBase58(): Promise<string | undefined> }
  autoConnect(): Promise<void>
  connect(): Promise<void>
  signMessage(message: Uint8Array): Promise<Uint8Array | Error>
  signSolanaTransactionBytes(transaction: Uint8Array, address?: string): Promise<Uint8Array>
}

/** Why a request to a wallet failed. */
type WalletErrorReason = 'declined' | 'timeout' | 'wrong-network' | 'failed'

/** A request to a wallet that failed. */
export class WalletError extends Error {
  override name = 'WalletError'

  constructor(
    readonly reason: WalletErrorReason,
    options?: ErrorOptions,
  ) {
    super(`The request to the wallet failed: ${reason}.`, options)
  }
}

const REJECTED = 4001
const UNKNOWN_CHAIN = 4902

/**
 * Turns a wallet's own error into a `WalletError`. Comlink keeps only the message of an `Error`, so the message is checked
 * where the EIP-1193 code is lost.
 */
export function toWalletError(error: unknown): WalletError {
  if (error instanceof WalletError) return error
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  const words = typeof message === 'string' ? message : ''
  if (code === REJECTED || /reject|denied|declin|cancel/i.test(words)) {
    return new WalletError('declined', { cause: error })
  }
  if (code === UNKNOWN_CHAIN || /unrecognized chain/i.test(words)) {
    return new WalletError('wrong-network', { cause: error })
  }
  return new WalletError('failed', { cause: error })
}

/** How long a person may take to answer in the wallet. */
const WALLET_TIMEOUT_MS = 60_000

/** Waits for the wallet's answer. Rejects with the reason `timeout` if there is none in time. A later answer is ignored. */
export async function withTimeout<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WalletError('timeout')), WALLET_TIMEOUT_MS)
  })
  try {
    return await Promise.race([answer, timeout])
  } finally {
    clearTimeout(timer)
  }
}
