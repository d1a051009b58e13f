import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base58 } from '@scure/base'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evmAddress } from '../test-wallet/evm-sign'
import { isSignatureOf, type SignedMessage } from './signature'

const key = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .filter((bytes) => secp256k1.utils.isValidSecretKey(bytes))
const text = fc.string({ unit: 'grapheme' })

test('accepts a signature made by other software', () => {
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

test('accepts v of 0 and 1 from hardware wallets, and refuses v with a chain id in it', () => {
  const signed = sign('evm', new Uint8Array(32).fill(1), 'Some data')
  const accepted = Array.from({ length: 256 }, (_, v) => v).filter((v) =>
    isSignatureOf({ ...signed, signature: signed.signature.slice(0, -2) + bytesToHex(Uint8Array.of(v)) }),
  )
  const v = Number.parseInt(signed.signature.slice(-2), 16)
  expect(accepted).toEqual([v - 27, v])
})

test.each(['evm', 'solana'] as const)('accepts what the key of the address signed: %s', (family) => {
  fc.assert(
    fc.property(key, text, (secret, message) => {
      expect(isSignatureOf(sign(family, secret, message))).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test.each(['evm', 'solana'] as const)(
  'refuses a signature by another key, of another text, or with a changed character: %s',
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

test('refuses anything that is not a signature', () => {
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
  const bytes = utf8ToBytes(message)
  const hash = keccak_256(concatBytes(utf8ToBytes(`\x19Ethereum Signed Message:\n${bytes.length}`), bytes))
  const signed = secp256k1.sign(hash, secret, { prehash: false, format: 'recovered' })
  const signature = concatBytes(signed.subarray(1), Uint8Array.of((signed[0] ?? 0) + 27))
  return { family, address: evmAddress(secret), message, signature: `0x${bytesToHex(signature)}` }
}

/** Another character in one place after the prefix. */
function spoil(signature: string, place: number): string {
  const at = 2 + (place % (signature.length - 2))
  return `${signature.slice(0, at)}${signature[at] === '1' ? '2' : '1'}${signature.slice(at + 1)}`
}
