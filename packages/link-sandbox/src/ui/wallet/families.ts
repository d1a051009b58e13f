import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { base58, base64 } from '@scure/base'
import { type ParentEvmProvider, type ParentSolanaAdapter, WalletError } from './parent-api'

/** Link's requests to an EVM wallet. */
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

/** Link's requests to a Solana wallet. */
export function solanaWallet(adapter: ParentSolanaAdapter) {
  return {
    async connect(): Promise<string[]> {
      let address = await adapter.publicKey.toBase58()
      if (!address) {
        // A wallet that remembers this page connects without a prompt. Any other wallet refuses.
        await adapter.autoConnect().catch(() => undefined)
        address = await adapter.publicKey.toBase58()
      }
      if (!address) {
        await adapter.connect()
        address = await adapter.publicKey.toBase58()
      }
      if (!address) throw new WalletError('failed')
      return [address]
    },
    async sign(message: string): Promise<string> {
      const signature = await adapter.signMessage(new TextEncoder().encode(message))
      // For a wallet that cannot sign messages, the bridge returns an error instead of throwing it.
      if (!(signature instanceof Uint8Array)) throw new WalletError('failed', { cause: signature })
      return base58.encode(signature)
    },
    async signTransaction(transaction: string, address: string): Promise<string> {
      return base64.encode(await adapter.signSolanaTransactionBytes(base64.decode(transaction), address))
    },
  }
}
