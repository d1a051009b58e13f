import { type Endpoint, wrap } from 'comlink'
import type { LinkWalletRequest } from '../../link/contract'
import type { WalletFamily } from '../../wallets/address'
import type { WalletSending } from '../../wallets/signature'
import type { FoundWallet } from '../flow/flow-state'
import { evmWallet, solanaWallet } from './families'
import { findWallets, type ListedWallet } from './find-wallets'
import { type ParentApi, troubleOf, WalletError, withDeadline } from './parent-api'

/** An EVM network by its EIP-155 id in hex. */
type ChainId = string

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

/** A host without the bridge never answers. */
const SEARCH_MS = 5_000

/**
 * This page's side of the Web SDK's wallet bridge.
 *
 * @param originOf where the host's page is from; known once it has introduced itself
 * @param self the window of this page; tests give their own
 */
export function createWalletBridge(originOf: () => string | undefined, self: Window = window): WalletBridge {
  let parent: ParentApi | undefined
  let listed: ListedWallet[] = []

  function placeOf(wallet: FoundWallet, family: WalletFamily): { parent: ParentApi; place: number } {
    const place = listed.find(({ id }) => id === wallet.id)?.place[family]
    if (!parent || place === undefined) throw new WalletError('failed')
    return { parent, place }
  }

  function evm(wallet: FoundWallet) {
    const { parent, place } = placeOf(wallet, 'evm')
    const provider = parent.eip6963Wallets[place]?.provider
    if (!provider) throw new WalletError('failed')
    return evmWallet(provider)
  }

  function solana(wallet: FoundWallet) {
    const { parent, place } = placeOf(wallet, 'solana')
    const adapter = parent.walletStandardWallets[place]?.adapter
    if (!adapter) throw new WalletError('failed')
    return solanaWallet(adapter)
  }

  /** Asks with a deadline; whatever goes wrong is a `WalletError`. */
  async function ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await withDeadline(question())
    } catch (error) {
      throw troubleOf(error)
    }
  }

  return {
    async find() {
      const origin = originOf()
      if (!origin) return []
      parent ??= wrap(bridgeEndpoint(self, origin)) as unknown as ParentApi
      const silence = new Promise<ListedWallet[]>((resolve) => setTimeout(() => resolve([]), SEARCH_MS))
      // A host whose bridge is of another make is a host without wallets.
      listed = await Promise.race([findWallets(parent).catch(() => []), silence])
      return listed.map(({ place: _, ...wallet }) => wallet)
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
        // After a reload the wallet is known, but not yet connected to this page.
        await solana(wallet).connect()
        const { transaction, address } = request
        return { signedTransaction: await solana(wallet).signTransaction(transaction, address) }
      }),
  }
}

/** Comlink's way to the page that frames this one: to its own origin, and from that window and origin only. */
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

/** The bridge of a host that has none: an app, or a page without the Web SDK. */
export const noWallets: WalletBridge = {
  find: () => Promise.resolve([]),
  connect: missing,
  sign: missing,
  send: missing,
}
