import { type Endpoint, wrap } from 'comlink'
import type { LinkWalletRequest } from '../../link/contract'
import type { WalletFamily } from '../../wallets/address'
import type { WalletSending } from '../../wallets/signature'
import type { FoundWallet } from '../flow/flow-state'
import { evmWallet, solanaWallet } from './families'
import { findWallets, type ListedWallet } from './find-wallets'
import { type ParentApi, toWalletError, WalletError, withTimeout } from './parent-api'

/** EIP-155 chain id in hex. */
type ChainId = string

/** The wallets in the host page, reached through the Web SDK. All methods but `find` reject with a `WalletError`. */
export interface WalletBridge {
  /** Looks for wallets. Resolves with an empty list if there are none, or if the host does not answer in time. */
  find(): Promise<FoundWallet[]>
  /** Asks for the wallet's addresses. A wallet that remembers this page answers without asking the person. */
  connect(wallet: FoundWallet, family: WalletFamily, chain?: ChainId): Promise<string[]>
  /** Asks for a signature of `message`, in hex (EVM) or base58 (Solana). */
  sign(wallet: FoundWallet, family: WalletFamily, address: string, message: string): Promise<string>
  send(wallet: FoundWallet, request: LinkWalletRequest): Promise<WalletSending>
}

/** Timeout of the search. A host without the bridge never answers. */
const SEARCH_TIMEOUT_MS = 5_000

/**
 * This page's side of the Web SDK's wallet bridge.
 *
 * @param originOf returns the host page's origin, once the host page has introduced itself
 * @param self the window of this page; tests pass a fake
 */
export function createWalletBridge(originOf: () => string | undefined, self: Window = window): WalletBridge {
  let parent: ParentApi | undefined
  let listed: ListedWallet[] = []

  function locate(wallet: FoundWallet, family: WalletFamily): { parent: ParentApi; index: number } {
    const index = listed.find(({ id }) => id === wallet.id)?.indexes[family]
    if (!parent || index === undefined) throw new WalletError('failed')
    return { parent, index }
  }

  function evm(wallet: FoundWallet) {
    const { parent, index } = locate(wallet, 'evm')
    const provider = parent.eip6963Wallets[index]?.provider
    if (!provider) throw new WalletError('failed')
    return evmWallet(provider)
  }

  function solana(wallet: FoundWallet) {
    const { parent, index } = locate(wallet, 'solana')
    const adapter = parent.walletStandardWallets[index]?.adapter
    if (!adapter) throw new WalletError('failed')
    return solanaWallet(adapter)
  }

  /** Makes a request with a timeout. Every error becomes a `WalletError`. */
  async function ask<T>(request: () => Promise<T>): Promise<T> {
    try {
      return await withTimeout(request())
    } catch (error) {
      throw toWalletError(error)
    }
  }

  return {
    async find() {
      const origin = originOf()
      if (!origin) return []
      parent ??= wrap(bridgeEndpoint(self, origin)) as unknown as ParentApi
      const timeout = new Promise<ListedWallet[]>((resolve) =>
        setTimeout(() => resolve([]), SEARCH_TIMEOUT_MS),
      )
      // A bridge of an unknown version counts as a host without wallets.
      listed = await Promise.race([findWallets(parent).catch(() => []), timeout])
      return listed.map(({ indexes: _, ...wallet }) => wallet)
    },
    connect: (wallet, family, chain) =>
      ask(async () => (family === 'evm' ? evm(wallet).connect(chain) : solana(wallet).connect())),
    sign: (wallet, family, address, message) =>
      ask(async () => (family === 'evm' ? evm(wallet).sign(address, message) : solana(wallet).sign(message))),
    send: (wallet, request) =>
      ask(async () => {
        if (request.family === 'evm') {
          return { hash: await evm(wallet).send(request.chainId, request.transaction) }
        }
        // After a reload the wallet is known but not connected to this page.
        await solana(wallet).connect()
        const { transaction, address } = request
        return { signedTransaction: await solana(wallet).signTransaction(transaction, address) }
      }),
  }
}

/** Comlink's endpoint for the host page. Sends to and accepts messages from that window and origin only. */
function bridgeEndpoint(self: Window, origin: string): Endpoint {
  const host = self.parent
  const guarded = new Map<unknown, (event: MessageEvent) => void>()
  return {
    postMessage: (message, transfer = []) => host.postMessage(message, origin, transfer),
    addEventListener(type, listener) {
      const guard = (event: MessageEvent) => {
        if (event.source !== host || event.origin !== origin) return
        if (typeof listener === 'function') listener(event)
        else listener.handleEvent(event)
      }
      guarded.set(listener, guard)
      self.addEventListener(type as 'message', guard)
    },
    removeEventListener(type, listener) {
      const guard = guarded.get(listener)
      if (guard) self.removeEventListener(type as 'message', guard)
      guarded.delete(listener)
    },
  }
}

const missing = () => Promise.reject(new WalletError('failed'))

/** The bridge for a host without wallets: a native app, or a page without the Web SDK. */
export const noWallets: WalletBridge = {
  find: () => Promise.resolve([]),
  connect: missing,
  sign: missing,
  send: missing,
}
