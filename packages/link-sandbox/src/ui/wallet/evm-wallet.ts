import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ParentEvmProvider } from './parent-api'
import { WalletError } from './wallet-error'

/** What Link asks of an EVM wallet. */
export function evmWallet(provider: ParentEvmProvider) {
  const request = (method: string, ...params: unknown[]) => provider.request({ method, params })

  async function switchTo(chainId: string): Promise<void> {
    if (String(await request('eth_chainId')).toLowerCase() === chainId.toLowerCase()) return
    await request('wallet_switchEthereumChain', { chainId })
  }

  return {
    async connect(chainId?: string): Promise<string[]> {
      const known = addresses(await request('eth_accounts'))
      const accounts = known.length > 0 ? known : addresses(await request('eth_requestAccounts'))
      if (accounts.length === 0) throw new WalletError('failed')
      if (chainId) await switchTo(chainId)
      return accounts
    },
    async sign(address: string, message: string): Promise<string> {
      const signature = await request('personal_sign', `0x${bytesToHex(utf8ToBytes(message))}`, address)
      return String(signature)
    },
    async send(chainId: string, transaction: object): Promise<string> {
      await switchTo(chainId)
      return String(await request('eth_sendTransaction', transaction))
    },
  }
}

function addresses(answer: unknown): string[] {
  return Array.isArray(answer) ? answer.filter((address) => typeof address === 'string') : []
}
