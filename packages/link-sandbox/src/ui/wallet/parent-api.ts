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

/** Why a wallet did not do what it was asked. */
type WalletTrouble = 'declined' | 'timeout' | 'wrong-network' | 'failed'

/** A wallet that was asked and did not do it. */
export class WalletError extends Error {
  override name = 'WalletError'

  constructor(
    readonly trouble: WalletTrouble,
    options?: ErrorOptions,
  ) {
    super(`The wallet did not do what it was asked: ${trouble}.`, options)
  }
}

const REJECTED = 4001
const UNKNOWN_CHAIN = 4902

/**
 * What a wallet's own error means. Only the message of an `Error` survives the way here, so that has to tell where the code
 * of EIP-1193 is gone.
 */
export function troubleOf(error: unknown): WalletError {
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

/** How long a person may take in the wallet. */
const DEADLINE_MS = 60_000

/** The answer of a wallet, or its trouble when there is none in time. What it answers later is not heard. */
export async function withDeadline<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WalletError('timeout')), DEADLINE_MS)
  })
  try {
    return await Promise.race([answer, deadline])
  } finally {
    clearTimeout(timer)
  }
}
