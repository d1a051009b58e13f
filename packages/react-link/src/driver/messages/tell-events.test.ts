import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { tellEvents } from './tell-events'

const SECRET = 'fake-secret'

function setUp() {
  const sink = { onEvent: vi.fn(), onPage: vi.fn(), onVerified: vi.fn(), onRequestFailed: vi.fn() }
  return { ...sink, tell: tellEvents(sink) }
}

describe('tellEvents', () => {
  it('tells of a connected account without its tokens', () => {
    const { tell, onEvent, onPage } = setUp()
    const accountTokens = [
      { account: { accountId: 'a', accountName: 'A' }, accessToken: SECRET, tokenId: SECRET },
    ]
    tell('integrationConnected', {
      accessToken: { accountTokens, brokerType: 'coinbase', brokerName: 'Coinbase' },
    })
    expect(onEvent).toHaveBeenCalledWith(
      'integrationConnected',
      { brokerType: 'coinbase', brokerName: 'Coinbase', accounts: [{ id: 'a', name: 'A' }] },
      { brokerType: 'coinbase', brokerName: 'Coinbase' },
    )
    expect(onPage).toHaveBeenCalledWith('integrationConnectedPage')
  })

  it('gives analytics what was chosen, but no address and no amount', () => {
    const { tell, onEvent } = setUp()
    tell('transferPreviewed', {
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
  ])('takes %s %j for verified: %s', (type, payload, isVerified) => {
    const { tell, onVerified } = setUp()
    tell(type, payload)
    expect(onVerified).toHaveBeenCalledTimes(isVerified ? 1 : 0)
  })

  it('passes an event it does not know on, and stays on the page', () => {
    const { tell, onEvent, onPage } = setUp()
    tell('somethingMeshAddsLater', { anything: [1, { tokenId: SECRET, kept: true }] })
    expect(onEvent).toHaveBeenCalledWith('somethingMeshAddsLater', { anything: [1, { kept: true }] }, {})
    expect(onPage).not.toHaveBeenCalled()
  })

  it('keeps what only sounds like a token: at Mesh that is an asset', () => {
    const { tell, onEvent } = setUp()
    const payload = { token: 'USDC', arrayOfTokensHeld: [{ symbol: 'ETH' }], networkId: 'n', previewId: 'p' }
    tell('linkTransferQRGenerated', payload)
    expect(onEvent.mock.calls[0]?.[1]).toEqual(payload)
  })

  it('notes Mesh’s id of a request that went wrong', () => {
    const { tell, onRequestFailed } = setUp()
    tell('transferPreviewError', { errorMessage: 'No.', requestId: 'r-1' })
    tell('transferPreviewError', { errorMessage: 'No.', requestId: 7 })
    expect(onRequestFailed.mock.calls).toEqual([['r-1']])
  })

  it.each(['constructor', '__proto__', 'toString'])('takes %s for a name like any other', (type) => {
    const { tell, onEvent, onPage } = setUp()
    tell(type, undefined)
    expect(onEvent).toHaveBeenCalledWith(type, undefined, undefined)
    expect(onPage).not.toHaveBeenCalled()
  })

  it('copes with a payload that holds itself, or is nested without end', () => {
    const self: Record<string, unknown> = { symbol: 'USDC', tokenId: SECRET }
    self.self = self
    let deep: unknown = { tokenId: SECRET }
    for (let level = 0; level < 50_000; level++) deep = { deep }
    for (const payload of [self, deep, [self, deep]]) {
      const { tell, onEvent } = setUp()
      tell('transferCompleted', payload)
      expect(onEvent).toHaveBeenCalledTimes(1)
      expect(JSON.stringify(onEvent.mock.calls)).not.toContain(SECRET)
    }
  })

  it('never lets a token through, wherever it stands in a payload', () => {
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
          const { tell, onEvent } = setUp()
          tell(type, value)
          expect(JSON.stringify(onEvent.mock.calls)).not.toContain(SECRET)
        },
      ),
    )
  })
})
