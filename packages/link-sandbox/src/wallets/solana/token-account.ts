import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { ASSOCIATED_TOKEN_PROGRAM, TOKEN_PROGRAM } from './programs'

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
