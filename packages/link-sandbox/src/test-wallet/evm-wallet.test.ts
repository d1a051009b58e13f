import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, test } from 'vitest'
import { isSignatureOf } from '../wallets/signature'
import { evmAddress } from './evm-sign'
import { createEvmProvider } from './evm-wallet'
import type { TestWalletAnswer } from './options'
import { secretOf, walletApproval } from './wallet'

const SEPOLIA = '0xaa36a7'
const BASE_SEPOLIA = '0x14a34'
const TO = '0x0Ff0000f0A0f0000F0F000000000ffFf00f0F0f0'

describe('the EVM test wallet', () => {
  test('shows its accounts only after it is connected, and asks the user only once', async () => {
    const { ask, address, approval } = wallet()
    expect(await ask('eth_accounts')).toEqual([])
    expect(await ask('eth_requestAccounts')).toEqual([address])
    approval.answer = 'decline'
    expect(await ask('eth_requestAccounts')).toEqual([address])
    expect(await ask('eth_accounts')).toEqual([address])
  })

  test.each([
    ['a text in hex', (text: string) => `0x${bytesToHex(utf8ToBytes(text))}`],
    ['a plain text', (text: string) => text],
  ])('signs %s with the key of its address', async (_, given) => {
    const { ask, address } = wallet()
    await ask('eth_requestAccounts')
    const message = 'Grüß Gott, 世界'
    const signature = await ask('personal_sign', given(message), address.toLowerCase())
    expect(isSignatureOf({ family: 'evm', address, message, signature: String(signature) })).toBe(true)
  })

  test('signs a transaction and returns its hash', async () => {
    const { ask, address, sent } = wallet()
    await ask('eth_requestAccounts')
    const hash = await ask('eth_sendTransaction', { from: address, to: TO, value: '0xde0b6b3a7640000' })
    const [raw = ''] = sent
    expect(hash).toBe(`0x${bytesToHex(keccak_256(hexToBytes(raw.slice(2))))}`)
    expect(raw.slice(0, 4)).toBe('0x02')
    expect(raw).toContain(TO.slice(2).toLowerCase())
    // The same transaction again is another one: its nonce has gone up.
    expect(await ask('eth_sendTransaction', { from: address, to: TO, value: '0x1' })).not.toBe(hash)
  })

  test('switches to a chain in its list', async () => {
    const { ask, provider } = wallet()
    const heard: unknown[] = []
    const listener = (chain: unknown) => heard.push(chain)
    provider.on('chainChanged', listener)
    expect(await ask('wallet_switchEthereumChain', { chainId: BASE_SEPOLIA })).toBeNull()
    expect(await ask('eth_chainId')).toBe(BASE_SEPOLIA)
    provider.removeListener('chainChanged', listener)
    await ask('wallet_switchEthereumChain', { chainId: SEPOLIA })
    expect(heard).toEqual([BASE_SEPOLIA])
  })

  test.each([
    ['eth_requestAccounts', 4001, []],
    ['wallet_switchEthereumChain', 4902, [{ chainId: '0x1' }]],
    ['wallet_switchEthereumChain', 4902, []],
    ['personal_sign', 4100, ['0x00', TO]],
    ['eth_sendTransaction', 4100, [{ from: TO, to: TO }]],
    ['eth_sendTransaction', 4100, []],
    ['eth_signTypedData_v4', 4200, []],
    ['toString', 4200, []],
  ])('refuses %s with the standard’s error code %i', async (method, code, params) => {
    const { ask } = wallet('decline')
    await expect(ask(method, ...params)).rejects.toMatchObject({ code, message: expect.any(String) })
  })

  test('refuses an invalid transaction and an invalid message', async () => {
    const { ask, address } = wallet()
    await ask('eth_requestAccounts')
    await expect(ask('eth_sendTransaction', { from: address, to: '0x0' })).rejects.toMatchObject({
      code: -32602,
    })
    await expect(ask('personal_sign', '0xabc', address)).rejects.toMatchObject({ code: -32602 })
  })

  test('has another key for another name', () => {
    expect(bytesToHex(secretOf('one', 'evm'))).not.toBe(bytesToHex(secretOf('another', 'evm')))
    expect(bytesToHex(secretOf('one', 'evm'))).not.toBe(bytesToHex(secretOf('one', 'solana')))
  })
})

function wallet(answer: TestWalletAnswer = 'approve') {
  const secret = secretOf('a test', 'evm')
  const address = evmAddress(secret)
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
  const sent: string[] = []
  const chains = [SEPOLIA, BASE_SEPOLIA]
  const accounts = [{ secret, address }]
  const provider = createEvmProvider({ accounts, connection, approval, chainId: SEPOLIA, chains, sent })
  const ask = (method: string, ...params: unknown[]) => provider.request({ method, params })
  return { provider, ask, address, approval, sent }
}
