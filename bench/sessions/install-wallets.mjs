/**
 * Runs in the page before any of its scripts: announces Solana wallets as browser extensions do (Wallet Standard).
 * `window.walletSubscriptions` then gives the number of listeners to their changes.
 *
 * @param {number} count
 */
export function installWallets(count) {
  const listeners = new Set()
  Object.defineProperty(window, 'walletSubscriptions', { get: () => listeners.size })
  const wallet = (/** @type {number} */ index) => ({
    version: '1.0.0',
    name: `Fake Wallet ${index}`,
    icon: 'data:image/png;base64,',
    chains: ['solana:mainnet'],
    accounts: [],
    features: {
      'standard:connect': { version: '1.0.0', connect: async () => ({ accounts: [] }) },
      'standard:events': {
        version: '1.0.0',
        on: (/** @type {string} */ _event, /** @type {unknown} */ listener) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      },
      'solana:signTransaction': {
        version: '1.0.0',
        supportedTransactionVersions: ['legacy', 0],
        signTransaction: async () => [],
      },
    },
  })
  window.addEventListener('wallet-standard:app-ready', (event) => {
    for (let index = 0; index < count; index++) Object(event).detail.register(wallet(index))
  })
}
