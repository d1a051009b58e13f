import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { decodeBase58, normalAddress } from './address'
import { CHAINS } from './chains'
import { transferMessage, unsignedTransaction } from './solana'

/** A transaction that a wallet is asked to send. */
export type WalletRequest =
  | {
      family: 'evm'
      address: string
      /** EIP-155 id in hex. */
      chainId: string
      chainName: string
      /** The parameter of `eth_sendTransaction`. */
      transaction: { from: string; to: string; value: string; data: string }
    }
  | {
      family: 'solana'
      address: string
      chainName: string
      /** Unsigned, serialised, in base64. */
      transaction: string
    }

/** A transfer from a wallet. */
interface WalletTransfer {
  /** Makes the transaction unique. */
  id: string
  networkId: string
  symbol: string
  isNative: boolean
  decimals: number
  /** In the smallest unit. */
  amount: bigint
  from: string
  to: string
}

/** Builds the transaction. Undefined if a wallet can't send it: unknown network, asset not on this network, or invalid receiver. */
export function walletRequest(transfer: WalletTransfer): WalletRequest | undefined {
  const { id, symbol, isNative, decimals, amount, from: address } = transfer
  const chain = CHAINS.get(transfer.networkId)
  if (!chain || normalAddress(chain.family, address) === undefined) return undefined
  const to = normalAddress(chain.family, transfer.to)
  const token = isNative ? undefined : chain.tokens[symbol]
  if (to === undefined || (!isNative && token === undefined)) return undefined

  if (chain.family === 'evm') {
    if (!chain.chainId) return undefined
    const transaction = token
      ? { from: address, to: token, value: '0x0', data: erc20TransferData(to, amount) }
      : { from: address, to, value: `0x${amount.toString(16)}`, data: '0x' }
    return { family: 'evm', address, chainId: chain.chainId, chainName: chain.name, transaction }
  }
  const keys = { from: decodeBase58(address), to: decodeBase58(to), mint: token && decodeBase58(token) }
  if (!keys.from || !keys.to) return undefined
  const message = transferMessage({
    from: keys.from,
    to: keys.to,
    amount,
    ...(keys.mint && { token: { mint: keys.mint, decimals } }),
    // Not a real block, so no cluster accepts this transaction.
    blockhash: sha256(utf8ToBytes(`mesh-link-sandbox ${id}`)),
  })
  const transaction = base64.encode(unsignedTransaction(message))
  return { family: 'solana', address, chainName: chain.name, transaction }
}

/** Call data of ERC-20 `transfer(address,uint256)`. */
function erc20TransferData(to: string, amount: bigint): string {
  const word = (hex: string) => hex.padStart(64, '0')
  return `0xa9059cbb${word(to.slice(2).toLowerCase())}${word(amount.toString(16))}`
}
