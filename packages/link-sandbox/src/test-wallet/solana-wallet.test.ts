import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base58 } from '@scure/base'
import { expect, test } from 'vitest'
import { signatureOfTransaction, transferMessage, unsignedTransaction } from '../wallets/solana'
import type { TestWalletAnswer } from './options'
import { createSolanaWallet } from './solana-wallet'
import { secretOf, walletApproval } from './wallet'

const to = sha256(utf8ToBytes('a receiver'))

test('the Solana test wallet connects, emits a change, and then connects without asking', async () => {
  const { wallet, approval, address } = aWallet()
  const heard: number[] = []
  const stop = wallet.features['standard:events'].on('change', ({ accounts }) => heard.push(accounts.length))
  const connect = wallet.features['standard:connect'].connect
  expect(await connect({ silent: true })).toEqual({ accounts: [] })
  expect((await connect()).accounts).toMatchObject([{ address }])
  approval.answer = 'decline'
  expect((await connect({ silent: true })).accounts).toHaveLength(1)
  stop()
  await wallet.features['standard:disconnect'].disconnect()
  expect(wallet.accounts).toEqual([])
  expect(heard).toEqual([1])
})

test('it signs messages and transactions, legacy and versioned, with its own key', async () => {
  const { wallet, publicKey } = aWallet()
  await wallet.features['standard:connect'].connect()
  const message = utf8ToBytes('Hello')
  const [signed] = await wallet.features['solana:signMessage'].signMessage({ message })
  expect(ed25519.verify(signed?.signature ?? new Uint8Array(), message, publicKey)).toBe(true)
  const legacy = transferMessage({ from: publicKey, to, amount: 5n, blockhash: to })
  for (const body of [legacy, concatBytes(Uint8Array.of(0x80), legacy, Uint8Array.of(0))]) {
    const transaction = unsignedTransaction(body)
    const [output] = await wallet.features['solana:signTransaction'].signTransaction({ transaction })
    const whole = output?.signedTransaction ?? new Uint8Array()
    const [sent] = await wallet.features['solana:signAndSendTransaction'].signAndSendTransaction({
      transaction,
    })
    const signature = sent?.signature ?? new Uint8Array()
    expect(signatureOfTransaction(whole, body, publicKey)).toBe(base58.encode(signature))
  }
})

test('it refuses to sign before it is connected, after a decline, and for other signers', async () => {
  const { wallet, approval, publicKey } = aWallet()
  const { signTransaction } = wallet.features['solana:signTransaction']
  const own = unsignedTransaction(transferMessage({ from: publicKey, to, amount: 5n, blockhash: to }))
  const others = unsignedTransaction(transferMessage({ from: to, to: publicKey, amount: 5n, blockhash: to }))
  await expect(signTransaction({ transaction: own })).rejects.toThrow('not connected')
  await wallet.features['standard:connect'].connect()
  await expect(signTransaction({ transaction: others })).rejects.toThrow('not a signer')
  await expect(signTransaction({ transaction: new Uint8Array() })).rejects.toThrow('not a signer')
  approval.answer = 'decline'
  await expect(signTransaction({ transaction: own })).rejects.toThrow('rejected')
})

function aWallet(answer: TestWalletAnswer = 'approve') {
  const secret = secretOf('a test', 'solana')
  const publicKey = ed25519.getPublicKey(secret)
  const address = base58.encode(publicKey)
  let isConnected = false
  const connection = {
    isConnected: () => isConnected,
    save: () => {
      isConnected = true
    },
    forget: () => {
      isConnected = false
    },
  }
  const approval = walletApproval('Test', { answer })
  const wallet = createSolanaWallet({
    name: 'Test',
    icon: 'data:,',
    secret,
    publicKey,
    address,
    connection,
    approval,
  })
  return { wallet, approval, publicKey, address }
}
