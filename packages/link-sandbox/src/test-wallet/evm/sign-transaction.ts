import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'
import { hexBytes } from './hex-bytes'
import { numberBytes, type RlpItem, rlp } from './rlp'
import { signRecoverable } from './sign-recoverable'

/** A transaction as `eth_sendTransaction` takes it, with what the wallet adds. Numbers are in hex. */
export interface EvmTransaction {
  to: string
  value?: string
  data?: string
  gas?: string
  chainId: string
  nonce: bigint
}

const GWEI = 1_000_000_000n

/** Signs a transaction of EIP-1559; answers it and its hash in hex. */
export function signTransaction(
  transaction: EvmTransaction,
  secret: Uint8Array,
): { raw: string; hash: string } {
  const { to, value = '0x0', data = '0x', gas = '0x186a0', chainId, nonce } = transaction
  const fields: RlpItem[] = [
    numberBytes(BigInt(chainId)),
    numberBytes(nonce),
    numberBytes(GWEI),
    numberBytes(20n * GWEI),
    numberBytes(BigInt(gas)),
    hexBytes(to),
    numberBytes(BigInt(value)),
    hexBytes(data),
    [],
  ]
  const typed = (items: RlpItem[]) => concatBytes(Uint8Array.of(2), rlp(items))
  const { parity, r, s } = signRecoverable(keccak_256(typed(fields)), secret)
  const number = (bytes: Uint8Array) => numberBytes(BigInt(`0x${bytesToHex(bytes)}`))
  const raw = typed([...fields, numberBytes(BigInt(parity)), number(r), number(s)])
  return { raw: `0x${bytesToHex(raw)}`, hash: `0x${bytesToHex(keccak_256(raw))}` }
}
