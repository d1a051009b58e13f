import { CompactEncrypt, compactDecrypt } from 'jose'

/** Where a sealed value belongs; it opens nowhere else. */
export interface SealBinding {
  user: string
  row: string
}

/** Seals values for storage and opens them again. */
export interface Vault {
  seal(value: unknown, binding: SealBinding): Promise<string>
  /** @throws when the value was sealed with another key, for another place, or was altered */
  open(sealed: string, binding: SealBinding): Promise<unknown>
}

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
      new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', user, row })
        .encrypt(await imported),
    async open(sealed, { user, row }) {
      const { plaintext, protectedHeader } = await compactDecrypt(sealed, await imported, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      }).catch((cause: unknown) => {
        throw new Error('A stored value does not open. Was the secret of this backend changed?', { cause })
      })
      if (protectedHeader.user !== user || protectedHeader.row !== row) {
        throw new Error('A sealed value was found in a row it does not belong to.')
      }
      return JSON.parse(new TextDecoder().decode(plaintext))
    },
  }
}
