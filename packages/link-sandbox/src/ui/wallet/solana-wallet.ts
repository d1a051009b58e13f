import { base58, base64 } from '@scure/base'
import type { ParentSolanaAdapter } from './parent-api'
import { WalletError } from './wallet-error'

/** What Link asks of a Solana wallet. */
export function solanaWallet(adapter: ParentSolanaAdapter) {
  return {
    async connect(): Promise<string[]> {
      let address = await adapter.publicKey.toBase58()
      if (!address) {
        // A wallet that remembers this page connects in silence; any other one refuses to.
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
      // The bridge answers an error for a wallet that cannot sign messages, instead of throwing it.
      if (!(signature instanceof Uint8Array)) throw new WalletError('failed', { cause: signature })
      return base58.encode(signature)
    },
    async signTransaction(transaction: string, address: string): Promise<string> {
      return base64.encode(await adapter.signSolanaTransactionBytes(base64.decode(transaction), address))
    },
  }
}
