import { concatBytes } from '@noble/hashes/utils.js'
import { SYSTEM_PROGRAM, TOKEN_PROGRAM } from './programs'
import { tokenAccount } from './token-account'

/** A transfer by one signer, who pays for it too. */
export interface SolanaTransfer {
  from: Uint8Array
  to: Uint8Array
  /** In minor units. */
  amount: bigint
  /** Absent: SOL itself. */
  token?: { mint: Uint8Array; decimals: number }
  /** 32 bytes that make the transaction one of a kind; on a real cluster, a recent block. */
  blockhash: Uint8Array
}

/** What a wallet signs of a transfer: the message of a legacy transaction. */
export function transferMessage({ from, to, amount, token, blockhash }: SolanaTransfer): Uint8Array {
  if (!token) {
    const data = concatBytes(littleEndian(2n, 4), littleEndian(amount, 8))
    return message({
      writable: [from, to],
      readonly: [SYSTEM_PROGRAM],
      blockhash,
      program: 2,
      accounts: [0, 1],
      data,
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
    // `transferChecked`
    data: concatBytes(Uint8Array.of(12), littleEndian(amount, 8), Uint8Array.of(decimals)),
  })
}

/** One instruction whose only signer is the first account. Every length here is below 128, which is one byte. */
function message(parts: {
  writable: Uint8Array[]
  readonly: Uint8Array[]
  blockhash: Uint8Array
  /** Indexes into the accounts, the writable first. */
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

function littleEndian(value: bigint, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => Number((value >> BigInt(8 * at)) & 0xffn))
}
