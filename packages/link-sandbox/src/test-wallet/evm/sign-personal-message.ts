import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'
import { personalMessageHash } from '../../wallets/personal-message-hash'
import { signRecoverable } from './sign-recoverable'

/** What `personal_sign` answers: r, s and v as `0x` hex. */
export function signPersonalMessage(message: Uint8Array, secret: Uint8Array): string {
  const { parity, r, s } = signRecoverable(personalMessageHash(message), secret)
  return `0x${bytesToHex(concatBytes(r, s, Uint8Array.of(27 + parity)))}`
}
