import * as Address from 'ox/Address'
import * as Hash from 'ox/Hash'
import type { Hex } from 'ox/Hex'
import * as PersonalMessage from 'ox/PersonalMessage'
import * as Secp256k1 from 'ox/Secp256k1'
import * as Signature from 'ox/Signature'
import * as TxEnvelopeEip1559 from 'ox/TxEnvelopeEip1559'

/** The parameter of `eth_sendTransaction`, with the fields that the wallet adds. Numbers are in hex. */
interface EvmTransaction {
  to: string
  value?: string
  data?: Hex
  gas?: string
  chainId: string
  nonce: bigint
}

const GWEI = 1_000_000_000n

/** The address of a secret key, with the checksum of EIP-55. */
export function evmAddress(privateKey: Uint8Array): string {
  return Address.fromPublicKey(Secp256k1.getPublicKey({ privateKey }), { checksum: true })
}

/** Signs an EIP-1559 transaction. Returns the signed transaction and its hash as `0x` hex. */
export function signTransaction(
  { to, value = '0x0', data = '0x', gas = '0x186a0', chainId, nonce }: EvmTransaction,
  privateKey: Uint8Array,
): { raw: string; hash: string } {
  const transaction = TxEnvelopeEip1559.from({
    chainId: Number(chainId),
    nonce,
    maxPriorityFeePerGas: GWEI,
    maxFeePerGas: 20n * GWEI,
    gas: BigInt(gas),
    to: Address.checksum(to),
    value: BigInt(value),
    data,
  })
  const signature = Secp256k1.sign({ payload: TxEnvelopeEip1559.getSignPayload(transaction), privateKey })
  const raw = TxEnvelopeEip1559.serialize(transaction, { signature })
  // `ox` keeps upper case from the address and the data.
  return { raw: raw.toLowerCase(), hash: Hash.keccak256(raw) }
}

/** The result of `personal_sign`: r, s and v as `0x` hex. */
export function signPersonalMessage(message: Uint8Array, privateKey: Uint8Array): string {
  const payload = PersonalMessage.getSignPayload(message)
  return Signature.toHex(Secp256k1.sign({ payload, privateKey }))
}
