import { wrap } from 'comlink'
import type { WalletFamily } from '../../wallets/wallet-family'
import { bridgeEndpoint } from './bridge-endpoint'
import { evmWallet } from './evm-wallet'
import { findWallets, type ListedWallet } from './find-wallets'
import type { FoundWallet } from './found-wallet'
import type { ParentApi } from './parent-api'
import { solanaWallet } from './solana-wallet'
import { troubleOf } from './trouble-of'
import type { WalletBridge } from './wallet-bridge'
import { WalletError } from './wallet-error'
import { withDeadline } from './with-deadline'

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
