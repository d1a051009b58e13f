import { CompactEncrypt, compactDecrypt } from 'jose'

/** Where a sealed value belongs; it opens nowhere else. */
export interface SealBinding {
  user: string
  row: string
}

/** Seals values for storage and opens them again. */
export interface Vault {
  /** @param value anything that JSON can hold */
  seal(value: unknown, binding: SealBinding): Promise<string>
  /** @throws `SealBrokenError` when the value was sealed with another key, for another place, or was altered */
  open(sealed: string, binding: SealBinding): Promise<unknown>
}

/** A stored value does not open. Only its own row is lost by it. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError'
}

const ENCODER = new TextEncoder()
const DECODER = new TextDecoder()
const ALGORITHMS = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] }

/**
 * Makes a vault of compact JWEs (`dir`, A256GCM). User and row stand in the protected header, which GCM
 * authenticates: a sealed value copied into another row or user does not open.
 *
 * @param key 32 bytes
 */
export function createVault(key: Uint8Array): Vault {
  // Imported once: given the bytes, jose would import them anew for every value.
  const imported = crypto.subtle.importKey('raw', new Uint8Array(key), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])
  return {
    seal: async (value, { user, row }) =>
      new CompactEncrypt(ENCODER.encode(JSON.stringify(value)))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', user, row })
        .encrypt(await imported),
    async open(sealed, { user, row }) {
      const aesKey = await imported
      const { plaintext, protectedHeader } = await compactDecrypt(sealed, aesKey, ALGORITHMS).catch(
        (cause) => {
          throw new SealBrokenError(
            'A stored value does not open: it was altered, or sealed with another key.',
            { cause },
          )
        },
      )
      if (protectedHeader.user !== user || protectedHeader.row !== row) {
        throw new SealBrokenError('A stored value does not open: it was sealed for another row.')
      }
      return JSON.parse(DECODER.decode(plaintext))
    },
  }
}
