import { ed25519 } from '@noble/curves/ed25519.js'
import { equalBytes, numberToBytesLE } from '@noble/curves/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base58 } from '@scure/base'

/** Programs that have the same address on every cluster. */
const SYSTEM_PROGRAM = base58.decode('11111111111111111111111111111111')
const TOKEN_PROGRAM = base58.decode('TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA')
const ASSOCIATED_TOKEN_PROGRAM = base58.decode('ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL')

/** A transfer with one signer, who also pays the fee. */
interface SolanaTransfer {
  from: Uint8Array
  to: Uint8Array
  /** In the smallest unit. */
  amount: bigint
  /** Absent: SOL. */
  token?: { mint: Uint8Array; decimals: number }
  /** 32 bytes that make the transaction unique. On a real cluster this is a recent block. */
  blockhash: Uint8Array
}

/** The part of a transfer that a wallet signs: the message of a legacy transaction. */
export function transferMessage({ from, to, amount, token, blockhash }: SolanaTransfer): Uint8Array {
  if (!token) {
    return message({
      writable: [from, to],
      readonly: [SYSTEM_PROGRAM],
      blockhash,
      program: 2,
      accounts: [0, 1],
      // `Transfer`
      data: concatBytes(numberToBytesLE(2n, 4), numberToBytesLE(amount, 8)),
    })
  }
  const { mint, decimals } = token
  return message({
    writable: [from, tokenAccount(from, mint), tokenAccount(to, mint)],
    readonly: [mint, TOKEN_PROGRAM],
    blockhash,
    program: 4,
    // source, mint, destination, owner
    accounts: [1, 3, 2, 0],
    // `TransferChecked`
    data: concatBytes(Uint8Array.of(12), numberToBytesLE(amount, 8), Uint8Array.of(decimals)),
  })
}

/** A message with one instruction and one signer, the first account. Every length is below 128, so it takes one byte. */
function message(parts: {
  writable: Uint8Array[]
  readonly: Uint8Array[]
  blockhash: Uint8Array
  /** Index into the accounts, writable ones first. */
  program: number
  accounts: number[]
  data: Uint8Array
}): Uint8Array {
  const { writable, readonly, blockhash, program, accounts, data } = parts
  return concatBytes(
    Uint8Array.of(1, 0, readonly.length, writable.length + readonly.length),
    ...writable,
    ...readonly,
    blockhash,
    Uint8Array.of(1, program, accounts.length, ...accounts, data.length),
    data,
  )
}

/** The associated token account: the address that holds an owner's tokens of one mint. It is the first candidate that is not on the curve. */
export function tokenAccount(owner: Uint8Array, mint: Uint8Array): Uint8Array {
  for (let bump = 255; bump >= 0; bump -= 1) {
    const seeds = [owner, TOKEN_PROGRAM, mint, Uint8Array.of(bump), ASSOCIATED_TOKEN_PROGRAM]
    const address = sha256(concatBytes(...seeds, utf8ToBytes('ProgramDerivedAddress')))
    if (!ed25519.utils.isValidPublicKey(address, false)) return address
  }
  throw new Error('Found no address for the token account: every candidate is on the curve.')
}

/** The transaction of a message with one signer, with zeros in place of the signature. */
export function unsignedTransaction(message: Uint8Array): Uint8Array {
  return concatBytes(Uint8Array.of(1), new Uint8Array(64), message)
}

/**
 * The signature of a transaction in base58, which Solana uses as its id. Undefined unless the key `signer` signed exactly
 * `message`.
 */
export function signatureOfTransaction(
  signed: Uint8Array,
  message: Uint8Array,
  signer: Uint8Array,
): string | undefined {
  const signature = signed.subarray(1, 65)
  if (signed[0] !== 1 || !equalBytes(signed.subarray(65), message)) return undefined
  try {
    return ed25519.verify(signature, message, signer) ? base58.encode(signature) : undefined
  } catch {
    return undefined
  }
}
