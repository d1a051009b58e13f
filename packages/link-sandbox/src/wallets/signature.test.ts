import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base58 } from '@scure/base'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evmAddress } from './address'
import { isSignatureOf, personalMessageHash, type SignedMessage } from './signature'

const key = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .filter((bytes) => secp256k1.utils.isValidSecretKey(bytes))
const text = fc.string({ unit: 'grapheme' })

test('takes the signature that other software makes of a message', () => {
  // The example of web3.js and ethers, by the key of 32 bytes of 0x01… in their documentation.
  expect(
    isSignatureOf({
      family: 'evm',
      address: '0x2c7536e3605d9c16a7a3d7b1898e529396a65c23',
      message: 'Some data',
      signature:
        '0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c',
    }),
  ).toBe(true)
})

test.each(['evm', 'solana'] as const)('takes what the key of the address signed: %s', (family) => {
  fc.assert(
    fc.property(key, text, (secret, message) => {
      expect(isSignatureOf(sign(family, secret, message))).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test.each(['evm', 'solana'] as const)(
  'takes no signature by another key, of another text, or spoiled: %s',
  (family) => {
    fc.assert(
      fc.property(key, key, text, text, fc.nat(), (secret, other, message, another, place) => {
        fc.pre(bytesToHex(secret) !== bytesToHex(other) && message !== another)
        const signed = sign(family, secret, message)
        expect(isSignatureOf({ ...signed, message: another })).toBe(false)
        expect(isSignatureOf({ ...signed, address: sign(family, other, message).address })).toBe(false)
        expect(isSignatureOf({ ...signed, signature: sign(family, other, message).signature })).toBe(false)
        expect(isSignatureOf({ ...signed, signature: spoil(signed.signature, place) })).toBe(false)
      }),
      { numRuns: 30 },
    )
  },
)

test('takes nothing that is no signature, whatever it is', () => {
  fc.assert(
    fc.property(fc.constantFrom('evm', 'solana'), text, text, text, (family, address, message, signature) => {
      expect(isSignatureOf({ family, address, message, signature } as SignedMessage)).toBe(false)
    }),
  )
})

function sign(family: SignedMessage['family'], secret: Uint8Array, message: string): SignedMessage {
  if (family === 'solana') {
    const signature = base58.encode(ed25519.sign(utf8ToBytes(message), secret))
    return { family, address: base58.encode(ed25519.getPublicKey(secret)), message, signature }
  }
  const hash = personalMessageHash(utf8ToBytes(message))
  const signed = secp256k1.sign(hash, secret, { prehash: false, format: 'recovered' })
  const bytes = concatBytes(signed.subarray(1), Uint8Array.of((signed[0] ?? 0) + 27))
  const address = evmAddress(secp256k1.getPublicKey(secret))
  return { family, address, message, signature: `0x${bytesToHex(bytes)}` }
}

/** Another character in one place after the prefix. */
function spoil(signature: string, place: number): string {
  const at = 2 + (place % (signature.length - 2))
  return `${signature.slice(0, at)}${signature[at] === '1' ? '2' : '1'}${signature.slice(at + 1)}`
}
