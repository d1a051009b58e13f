import type { WalletFamily } from '../../wallets/wallet-family'

/** What every wallet holds at first, by the family of its address. Balances go down with transfers, as accounts' do. */
export const WALLET_HOLDINGS: Readonly<Record<WalletFamily, Readonly<Record<string, string>>>> = {
  evm: { USDC: '10000', ETH: '5', POL: '2500' },
  solana: { USDC: '10000', SOL: '50' },
}
