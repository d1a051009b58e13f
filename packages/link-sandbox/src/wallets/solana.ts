import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base58 } from '@scure/base'

/** A transfer by one signer, who pays for it too. */
interface SolanaTransfer {
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

/** The account in which an owner's tokens of one mint are kept: an address that is no key, the first that is off the curve. */
export function tokenAccount(owner: Uint8Array, mint: Uint8Array): Uint8Array {
  for (let bump = 255; bump >= 0; bump -= 1) {
    const address = sha256(
      concatBytes(
        owner,
        TOKEN_PROGRAM,
        mint,
        Uint8Array.of(bump),
        ASSOCIATED_TOKEN_PROGRAM,
        utf8ToBytes('ProgramDerivedAddress'),
      ),
    )
    if (!isOnCurve(address)) return address
  }
  throw new Error('Every candidate for the token account is a point of the curve.')
}

function isOnCurve(bytes: Uint8Array): boolean {
  try {
    ed25519.Point.fromBytes(bytes)
    return true
  } catch {
    return false
  }
}

/** Programs of Solana that every cluster has at the same address. */
const SYSTEM_PROGRAM = base58.decode('11111111111111111111111111111111')
const TOKEN_PROGRAM = base58.decode('TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA')
const ASSOCIATED_TOKEN_PROGRAM = base58.decode('ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL')

/** A message with an empty place for the signature of its only signer. */
export function unsignedTransaction(message: Uint8Array): Uint8Array {
  return concatBytes(Uint8Array.of(1), new Uint8Array(64), message)
}
