import { CompactEncrypt, compactDecrypt } from 'jose'

/** The place a sealed value belongs to. The value opens only with the same user and row. */
interface SealBinding {
  user: string
  row: string
}

/** Encrypts values for storage and decrypts them again. */
export interface Vault {
  /**
   * @param value any JSON value
   * @returns a compact JWE
   */
  seal(value: unknown, binding: SealBinding): Promise<string>
  /** @throws `SealBrokenError` when the value was sealed with another key, for another user or row, or was altered */
  open(sealed: string, binding: SealBinding): Promise<unknown>
}

/** A stored value cannot be decrypted. Other rows are not affected. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError'
}

const ENCODER = new TextEncoder()
const DECODER = new TextDecoder()
const ALGORITHMS = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] }

/**
 * Makes a vault that seals values as compact JWEs (`dir`, A256GCM). User and row are in the protected header, which GCM
 * authenticates, so a sealed value that is copied to another row or user cannot be opened.
 *
 * @param key 32 bytes
 */
export function createVault(key: Uint8Array): Vault {
  // Imported once. If jose got the raw bytes, it would import the key again for each value.
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
            'A stored value cannot be decrypted: it was altered, or encrypted with another key.',
            { cause },
          )
        },
      )
      if (protectedHeader.user !== user || protectedHeader.row !== row) {
        throw new SealBrokenError('A stored value cannot be decrypted: it was encrypted for another row.')
      }
      return JSON.parse(DECODER.decode(plaintext))
    },
  }
}
