import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createEventReporter, isUnknownToSdk } from './link-events'

const SECRET = 'fake-secret'

function setUp() {
  const sink = { onEvent: vi.fn(), onPage: vi.fn(), onVerified: vi.fn(), onRequestFailed: vi.fn() }
  return { ...sink, report: createEventReporter(sink) }
}

describe('createEventReporter', () => {
  it('reports a connected account without its tokens', () => {
    const { report, onEvent, onPage } = setUp()
    const accountTokens = [
      { account: { accountId: 'a', accountName: 'A' }, accessToken: SECRET, tokenId: SECRET },
    ]
    report('integrationConnected', {
      accessToken: { accountTokens, brokerType: 'coinbase', brokerName: 'Coinbase' },
    })
    expect(onEvent).toHaveBeenCalledWith(
      'integrationConnected',
      { brokerType: 'coinbase', brokerName: 'Coinbase', accounts: [{ id: 'a', name: 'A' }] },
      { brokerType: 'coinbase', brokerName: 'Coinbase' },
    )
    expect(onPage).toHaveBeenCalledWith('integrationConnectedPage')
  })

  it('gives analytics the user’s choices, but no address and no amount', () => {
    const { report, onEvent } = setUp()
    report('transferPreviewed', {
      symbol: 'USDC',
      amount: 25,
      toAddress: '0xto',
      networkName: 'Base',
      estimatedNetworkGasFee: {},
    })
    expect(onEvent.mock.calls[0]?.[2]).toEqual({ symbol: 'USDC', networkName: 'Base' })
  })

  it.each([
    ['verifyDonePage', undefined, true],
    ['walletMessageSigned', { isVerified: true }, true],
    ['walletMessageSigned', { isVerified: false }, false],
    ['pageLoaded', undefined, false],
  ])('%s %j means verified: %s', (type, payload, isVerified) => {
    const { report, onVerified } = setUp()
    report(type, payload)
    expect(onVerified).toHaveBeenCalledTimes(isVerified ? 1 : 0)
  })

  it('reports an unknown event, and the page stays the same', () => {
    const { report, onEvent, onPage } = setUp()
    report('somethingMeshAddsLater', { anything: [1, { tokenId: SECRET, kept: true }] })
    expect(onEvent).toHaveBeenCalledWith('somethingMeshAddsLater', { anything: [1, { kept: true }] }, {})
    expect(onPage).not.toHaveBeenCalled()
  })

  it('keeps `token`, which at Mesh means an asset', () => {
    const { report, onEvent } = setUp()
    const payload = { token: 'USDC', arrayOfTokensHeld: [{ symbol: 'ETH' }], networkId: 'n', previewId: 'p' }
    report('linkTransferQRGenerated', payload)
    expect(onEvent.mock.calls[0]?.[1]).toEqual(payload)
  })

  it('reports Mesh’s id of a request that failed', () => {
    const { report, onRequestFailed } = setUp()
    report('transferPreviewError', { errorMessage: 'No.', requestId: 'r-1' })
    report('transferPreviewError', { errorMessage: 'No.', requestId: 7 })
    expect(onRequestFailed.mock.calls).toEqual([['r-1']])
  })

  it.each(['constructor', '__proto__', 'toString'])('treats %s as an ordinary event name', (type) => {
    const { report, onEvent, onPage } = setUp()
    report(type, undefined)
    expect(onEvent).toHaveBeenCalledWith(type, undefined, undefined)
    expect(onPage).not.toHaveBeenCalled()
  })

  it('accepts a payload with a cycle, or with very deep nesting', () => {
    const self: Record<string, unknown> = { symbol: 'USDC', tokenId: SECRET }
    self.self = self
    let deep: unknown = { tokenId: SECRET }
    for (let level = 0; level < 50_000; level++) deep = { deep }
    for (const payload of [self, deep, [self, deep]]) {
      const { report, onEvent } = setUp()
      report('transferCompleted', payload)
      expect(onEvent).toHaveBeenCalledTimes(1)
      expect(JSON.stringify(onEvent.mock.calls)).not.toContain(SECRET)
    }
  })

  it('never reports a token, wherever it is in a payload', () => {
    const key = fc.constantFrom(
      ...[
        'accessToken',
        'refreshToken',
        'tokenId',
        'authToken',
        'access_token',
        'meshAccessToken',
        'apiSecret',
      ],
      ...['auth_code', 'idToken', 'AccessTokens', 'password', 'privateKey'],
    )
    const { tree: payload } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.dictionary(key, fc.constant(SECRET)),
        fc.dictionary(fc.string(), tie('tree')),
        fc.array(tie('tree')),
      ),
    }))
    fc.assert(
      fc.property(
        fc.constantFrom('integrationConnected', 'transferExecuted', 'unknown'),
        payload,
        (type, value) => {
          const { report, onEvent } = setUp()
          report(type, value)
          expect(JSON.stringify(onEvent.mock.calls)).not.toContain(SECRET)
        },
      ),
    )
  })
})

const isKnown = (type: string) => type === 'pageLoaded'

it.each(['registerTransferError', 'withdrawalRequested', 'somethingMeshAddsLater'])(
  '%s is unknown to the SDK',
  (type) => {
    expect(isUnknownToSdk(type, isKnown)).toBe(true)
  },
)

it.each(['pageLoaded', 'loaded', 'close', 'done', 'transferFinished', 'brokerageAccountAccessToken'])(
  '%s is handled by the SDK',
  (type) => {
    expect(isUnknownToSdk(type, isKnown)).toBe(false)
  },
)

it.each(['GET', 'SET', 'APPLY', 'CONSTRUCT', 'ENDPOINT', 'RELEASE', 'RAW', 'HANDLER', ''])(
  '%s is no event: it belongs to the wallet bridge',
  (type) => {
    expect(isUnknownToSdk(type, isKnown)).toBe(false)
  },
)
