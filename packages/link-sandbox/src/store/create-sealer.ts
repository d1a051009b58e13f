import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { SealError } from './seal-error'
import type { Sealer } from './sealer'

const PREFIX = 'sealed:1:'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM with a key out of `secret`, a new nonce for each seal. */
export function createSealer(secret: string): Sealer {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `mesh-link-sandbox ${use}`, 32))
  const encryptionKey = derive('encryption')
  const signatureKey = derive('signature')
  const sign = (text: string) => createHmac('sha256', signatureKey).update(text).digest('base64url')

  return {
    seal(value, bound) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', encryptionKey, nonce).setAAD(Buffer.from(bound))
      const sealed = Buffer.concat([nonce, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return PREFIX + sealed.toString('base64url')
    },
    open(sealed, bound) {
      try {
        if (!sealed.startsWith(PREFIX)) throw new SealError()
        const bytes = Buffer.from(sealed.slice(PREFIX.length), 'base64url')
        const end = bytes.length - TAG_BYTES
        const decipher = createDecipheriv('aes-256-gcm', encryptionKey, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        })
        decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(end))
        return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, end)), decipher.final()]).toString()
      } catch {
        // Without the cause: nothing of what was read belongs into a message.
        throw new SealError('A secret does not open.')
      }
    },
    sign,
    isSigned(text, signature) {
      const [expected, actual] = [Buffer.from(sign(text)), Buffer.from(signature)]
      return expected.length === actual.length && timingSafeEqual(expected, actual)
    },
  }
}
