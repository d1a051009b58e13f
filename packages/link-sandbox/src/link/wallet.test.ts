import { describe, expect, test } from 'vitest'
import { ADDRESS, BASE, METAMASK, SOLANA } from '../testing/known'
import { failureOf } from '../testing/link-client'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { evmKeys, solanaKeys } from '../testing/test-keys'
import { normalAddress } from '../wallets/address'

const SOLANA_ADDRESS = '4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T'
const PHANTOM = 'c31796e0-f5da-482b-ba4c-06b5e71289dc'
const transferOptions = {
  transactionId: 'order-1',
  toAddresses: [
    { networkId: BASE, symbol: 'USDC', address: ADDRESS },
    { networkId: BASE, symbol: 'ETH', address: ADDRESS },
    { networkId: SOLANA, symbol: 'USDC', address: SOLANA_ADDRESS },
    { networkId: SOLANA, symbol: 'SOL', address: SOLANA_ADDRESS },
  ],
}
const HASH = `0x${'ab'.repeat(32)}`

describe('a self-custody wallet', () => {
  test('is connected by a signature, with a long access token and no tokenId', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1')
    const { address, sign } = evmKeys()
    const { payload } = await link.connectWallet(METAMASK, { address: address.toLowerCase(), sign })
    expect(payload).toMatchObject({ brokerType: 'deFiWallet', brokerName: 'MetaMask' })
    expect(payload).not.toHaveProperty('expiresInSeconds')
    const [token, ...others] = payload.accountTokens
    expect(others).toEqual([])
    expect(token).not.toHaveProperty('tokenId')
    expect(token).not.toHaveProperty('refreshToken')
    expect(token?.accessToken.length).toBeGreaterThan(250)
    expect(token?.account).toMatchObject({ accountName: address, isReconnected: false })
  })

  test('is not connected by a signature of another key or of an earlier request', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1')
    const { address, sign } = evmKeys()
    const first = await link.walletChallenge(METAMASK, address)
    const second = await link.walletChallenge(METAMASK, address)
    if (first.step !== 'sign' || second.step !== 'sign') throw new Error('It was not to be connected yet.')
    for (const signature of [sign(first.message), evmKeys('another').sign(second.message), '', '0x']) {
      expect(await failureOf(link.walletProof(second.challengeKey, signature))).toMatchObject({
        httpStatus: 422,
        code: 'wrong_signature',
      })
    }
    expect(await link.walletProof(second.challengeKey, sign(second.message))).toMatchObject({
      step: 'connected',
    })
    expect(await failureOf(link.walletProof(second.challengeKey, sign(second.message)))).toMatchObject({
      code: 'challenge_expired',
    })
  })

  test('is not connected by a login code', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1')
    const challenge = await link.walletChallenge(METAMASK, ADDRESS)
    const key = challenge.step === 'sign' ? challenge.challengeKey : ''
    expect(await failureOf(link.mfa(key))).toMatchObject({ code: 'challenge_expired' })
    expect(await failureOf(link.connect(key, ['any']))).toMatchObject({ code: 'challenge_expired' })
  })

  test('needs a valid address and a wallet of the catalog', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1')
    for (const address of ['', '0x', '0xabc', `${ADDRESS}00`, 'nope', '0OIl']) {
      expect(await failureOf(link.walletChallenge(METAMASK, address))).toMatchObject({
        code: 'invalid_request',
      })
    }
    const elsewhere = await failureOf(link.walletChallenge(BASE, ADDRESS))
    expect(elsewhere).toMatchObject({ code: 'integration_unknown' })
  })

  test('needs one signature per user', async () => {
    const sandbox = await startTestSandbox()
    const keys = solanaKeys()
    const first = await (await sandbox.link('user-1')).connectWallet(PHANTOM, keys)
    const again = await (await sandbox.link('user-1')).walletChallenge(PHANTOM, keys.address)
    expect(again).toMatchObject({
      step: 'connected',
      connection: {
        payload: {
          accountTokens: [
            { accessToken: first.payload.accountTokens[0]?.accessToken, account: { isReconnected: true } },
          ],
        },
      },
    })
    const other = await (await sandbox.link('user-2')).walletChallenge(PHANTOM, keys.address)
    expect(other).toMatchObject({ step: 'sign' })
  })

  test('gives access to its balances until it is removed; then it has to sign again', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1')
    const { payload } = await link.connectWallet(METAMASK, evmKeys())
    const authToken = payload.accountTokens[0]?.accessToken ?? ''
    const grant = { authToken, type: 'deFiWallet' as const }
    const { data } = await sandbox.api.v1HoldingsGetCreate(grant)
    expect(data.content?.cryptocurrencyPositions?.map(({ symbol, amount }) => [symbol, amount])).toEqual([
      ['USDC', 10_000],
      ['ETH', 5],
      ['POL', 2_500],
    ])
    const refused = await sandbox.api.v1TokenRefreshCreate({ refreshToken: authToken, type: 'deFiWallet' })
    expect(refused.status).toBe(400)
    await sandbox.api.v1AccountDelete(grant)
    expect((await sandbox.api.v1HoldingsValueCreate(grant)).status).toBe(400)
    expect(await link.walletChallenge(METAMASK, evmKeys().address)).toMatchObject({ step: 'sign' })
  })

  test('is one connection per address', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1')
    const tokens = []
    for (const keys of [evmKeys(), evmKeys('another'), solanaKeys()]) {
      tokens.push((await link.connectWallet(PHANTOM, keys)).payload.accountTokens[0]?.accessToken)
    }
    const back = await sandbox.link('user-1', { transferOptions })
    const { accounts } = await back.return(
      tokens.map((accessToken) => ({ accessToken, brokerType: 'deFiWallet' })),
    )
    expect(accounts.map(({ accountName }) => accountName)).toEqual([
      evmKeys().address,
      evmKeys('another').address,
      solanaKeys().address,
    ])
  })
})

describe('a transfer from a wallet', () => {
  test('uses the networks of its address family only', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1', { transferOptions })
    const { connectionKey } = await link.connectWallet(METAMASK, evmKeys())
    const { assets } = await link.assets(connectionKey)
    const ways = assets.map(({ symbol, networks }) => [
      symbol,
      networks.map(({ networkName }) => networkName),
    ])
    expect(ways).toEqual([
      ['ETH', ['Base']],
      ['USDC', ['Base']],
      ['POL', []],
    ])
  })

  test('from an EVM wallet is sent by the wallet on the test network, and recorded with its hash', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1', { transferOptions })
    const { address } = evmKeys()
    const { connectionKey } = await link.connectWallet(METAMASK, evmKeys())
    const { previewId } = await link.preview({ connectionKey, symbol: 'USDC', networkId: BASE, amount: 25 })
    expect(await link.execute(previewId)).toEqual({
      step: 'wallet',
      request: {
        family: 'evm',
        address,
        chainId: '0x14a34',
        chainName: 'Base Sepolia',
        transaction: {
          from: address,
          to: '0x036CbD53842c5426634e7929541eC2318f3dCF7e',
          value: '0x0',
          data: `0xa9059cbb${ADDRESS.slice(2).toLowerCase().padStart(64, '0')}${(25_000_000).toString(16).padStart(64, '0')}`,
        },
      },
    })
    const sent = await link.walletSent(previewId, { hash: HASH })
    expect(sent).toMatchObject({
      step: 'executed',
      transfer: { status: 'success', txHash: HASH, fromAddress: address, amount: 25, toAddress: ADDRESS },
    })
    expect(await link.walletSent(previewId, { hash: HASH })).toEqual(sent)
    const { data } = await sandbox.api.v1TransfersManagedMeshList({ Hash: HASH })
    expect(data.content?.items).toMatchObject([
      { status: 'pending', hash: HASH, clientTransactionId: 'order-1', from: { type: 'deFiWallet' } },
    ])
  })

  test('sends the network’s own coin as value', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1', { transferOptions })
    const { connectionKey } = await link.connectWallet(METAMASK, evmKeys())
    const { previewId } = await link.preview({ connectionKey, symbol: 'ETH', networkId: BASE, amount: 0.5 })
    expect(await link.execute(previewId)).toMatchObject({
      request: {
        transaction: {
          to: normalAddress('evm', ADDRESS),
          value: `0x${(5n * 10n ** 17n).toString(16)}`,
          data: '0x',
        },
      },
    })
  })

  test.each(['USDC', 'SOL'])(
    'out of a Solana wallet is the very transaction that was asked for: %s',
    async (symbol) => {
      const sandbox = await startTestSandbox()
      const link = await sandbox.link('user-1', { transferOptions })
      const keys = solanaKeys()
      const { connectionKey } = await link.connectWallet(PHANTOM, keys)
      const ask = async (amount: number) => {
        const { previewId } = await link.preview({ connectionKey, symbol, networkId: SOLANA, amount })
        const answer = await link.execute(previewId)
        if (answer.step !== 'wallet' || answer.request.family !== 'solana')
          throw new Error('It is not out of a wallet.')
        return { previewId, transaction: answer.request.transaction }
      }
      const asked = await ask(7)
      const another = await ask(8)
      for (const signedTransaction of [
        asked.transaction,
        keys.signTransaction(another.transaction),
        'not base64',
        '',
        undefined,
      ]) {
        const refused = await failureOf(link.walletSent(asked.previewId, { signedTransaction, hash: HASH }))
        expect(refused).toMatchObject({ code: 'wrong_signature' })
      }
      const signedTransaction = keys.signTransaction(asked.transaction)
      expect(await link.walletSent(asked.previewId, { signedTransaction })).toMatchObject({
        transfer: {
          amount: 7,
          fromAddress: keys.address,
          txHash: expect.stringMatching(/^[1-9A-HJ-NP-Za-km-z]{80,}$/),
        },
      })
    },
  )

  test('accepts a hash for one transfer only, and refuses an invalid hash', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1', { transferOptions })
    const { connectionKey } = await link.connectWallet(METAMASK, evmKeys())
    const preview = () => link.preview({ connectionKey, symbol: 'USDC', networkId: BASE, amount: 5 })
    await link.walletSent((await preview()).previewId, { hash: HASH })
    const { previewId } = await preview()
    expect(
      await failureOf(link.walletSent(previewId, { hash: HASH.toUpperCase().replace('X', 'x') })),
    ).toMatchObject({
      code: 'invalid_request',
    })
    for (const hash of [undefined, '', '0x', `${HASH}00`]) {
      expect(await failureOf(link.walletSent(previewId, { hash }))).toMatchObject({ code: 'wrong_signature' })
    }
  })

  test('is not confirmed by a code', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1', { transferOptions })
    const { connectionKey } = await link.connectWallet(METAMASK, evmKeys())
    const { previewId } = await link.preview({ connectionKey, symbol: 'USDC', networkId: BASE, amount: 5 })
    expect(await link.execute(previewId, '123456')).toMatchObject({ step: 'wallet' })
  })

  test('to an address of another family is refused', async () => {
    const sandbox = await startTestSandbox()
    const toAddresses = [{ networkId: SOLANA, symbol: 'SOL', address: ADDRESS }]
    const link = await sandbox.link('user-1', { transferOptions: { toAddresses } })
    const { connectionKey } = await link.connectWallet(PHANTOM, solanaKeys())
    const { previewId } = await link.preview({ connectionKey, symbol: 'SOL', networkId: SOLANA, amount: 1 })
    expect(await failureOf(link.execute(previewId))).toMatchObject({ code: 'network_unsupported' })
  })
})

describe('a wallet that is verified', () => {
  const verify = (change: object = {}) => ({
    verifyWalletOptions: {
      message: 'I am user-1',
      verificationMethods: ['signedMessage' as const],
      ...change,
    },
  })

  test('signs the message of the app, and is recorded', async () => {
    const sandbox = await startTestSandbox()
    const { address, sign } = evmKeys()
    const link = await sandbox.link('user-1', verify({ addresses: [address.toLowerCase()], networkId: BASE }))
    expect(link.session).toMatchObject({
      verifyWallet: { message: 'I am user-1', family: 'evm', chain: { id: '0x14a34', name: 'Base Sepolia' } },
    })
    const challenge = await link.walletChallenge(METAMASK, address)
    if (challenge.step !== 'sign') throw new Error('There is nothing to sign.')
    expect(challenge.message).toBe('I am user-1')
    const wrong = await failureOf(
      link.walletProof(challenge.challengeKey, evmKeys('another').sign('I am user-1')),
    )
    expect(wrong).toMatchObject({ code: 'wrong_signature' })
    const signature = sign('I am user-1')
    const proof = await link.walletProof(challenge.challengeKey, signature)
    expect(proof).toMatchObject({
      step: 'verified',
      payload: { signedMessageHash: signature, address, isVerified: true, verifiedAddresses: [address] },
    })
    // The page can repeat a request whose answer was lost.
    expect(await link.walletProof(challenge.challengeKey, signature)).toMatchObject(proof)
  })

  test.each([
    ['another address', { addresses: [ADDRESS] }],
    ['an address of the other family', { networkId: SOLANA }],
    ['a family that no wallet here has', { networkType: 'tron' as const }],
  ])('has to be the one that was asked for, not %s', async (_, change) => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1', verify(change))
    expect(await failureOf(link.walletChallenge(METAMASK, evmKeys().address))).toMatchObject({
      httpStatus: 422,
      code: 'wallet_mismatch',
    })
  })
})
