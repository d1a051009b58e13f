import type { WalletBridge } from './wallet-bridge'
import { WalletError } from './wallet-error'

const missing = () => Promise.reject(new WalletError('failed'))

/** The bridge of a host that has none: an app, or a page without the Web SDK. */
export const noWallets: WalletBridge = {
  find: () => Promise.resolve([]),
  connect: missing,
  sign: missing,
  send: missing,
}
