import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base58 } from '@scure/base'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signatureOfTransaction, tokenAccount, transferMessage, unsignedTransaction } from './solana'

const secret = sha256(utf8ToBytes('a wallet of a test'))
const from = ed25519.getPublicKey(secret)
const to = base58.decode('4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T')
const mint = base58.decode('4zMMC9srt5Ri5X14GAgXhaHii3GnPAEERYPJgZJDncDU')
const blockhash = sha256(utf8ToBytes('a block'))
const sol = { from, to, amount: 1_000_000n, blockhash }
const usdc = { ...sol, token: { mint, decimals: 6 } }

test('derives the token account that every Solana wallet uses', () => {
  // An owner and its USDC account of mainnet, as explorers show them.
  const owner = base58.decode('9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM')
  const usdcOfMainnet = base58.decode('EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v')
  expect(base58.encode(tokenAccount(owner, usdcOfMainnet))).toBe(
    'FGETo8T8wMcN2wCjav8VK6eh3dLk63evNDPxzLSJra8B',
  )
})

test.each([
  ['SOL', sol],
  ['a token', usdc],
])('returns the signature of a signed transaction of %s', (_, transfer) => {
  const message = transferMessage(transfer)
  const signature = ed25519.sign(message, secret)
  const signed = concatBytes(Uint8Array.of(1), signature, message)
  expect(signatureOfTransaction(signed, message, from)).toBe(base58.encode(signature))
})

test('refuses a transaction that is unsigned, too short or too long', () => {
  const message = transferMessage(usdc)
  const signed = concatBytes(Uint8Array.of(1), ed25519.sign(message, secret), message)
  for (const bytes of [
    unsignedTransaction(message),
    signed.subarray(0, -1),
    concatBytes(signed, Uint8Array.of(0)),
    new Uint8Array(),
  ]) {
    expect(signatureOfTransaction(bytes, message, from)).toBeUndefined()
  }
})

test('refuses a signed transaction with another amount, receiver, asset or block', () => {
  const asked = transferMessage(usdc)
  const another = fc.constantFrom(
    sol,
    { ...usdc, amount: usdc.amount + 1n },
    { ...usdc, to: mint },
    { ...usdc, blockhash: mint },
  )
  fc.assert(
    fc.property(another, (transfer) => {
      const message = transferMessage(transfer)
      const signed = concatBytes(Uint8Array.of(1), ed25519.sign(message, secret), message)
      expect(signatureOfTransaction(signed, asked, from)).toBeUndefined()
    }),
  )
})

test('writes a message in Solana’s layout: header, accounts, block, one instruction', () => {
  expect(bytesToHex(transferMessage(sol))).toBe(
    [
      '01000103',
      bytesToHex(from),
      bytesToHex(to),
      '00'.repeat(32),
      bytesToHex(blockhash),
      '0102020001',
      '0c',
      '0200000040420f0000000000',
    ].join(''),
  )
})
