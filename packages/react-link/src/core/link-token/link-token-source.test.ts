import { describe, expect, it, vi } from 'vitest'
import type { LinkTokenResponse } from '../contract/link-token'
import { createLinkTokenSource, type MintLinkToken } from './link-token-source'

const request = { intent: 'deposit' }
const { signal } = new AbortController()

const sourceOver = (mint: MintLinkToken) => createLinkTokenSource(mint, () => import('./tokens-ahead'))

function countingMint() {
  let count = 0
  return vi.fn(async (): Promise<LinkTokenResponse> => {
    count++
    return { linkToken: `t${count}`, expiresInSeconds: 600, linkSessionId: `ls${count}`, accessTokens: [] }
  })
}

describe('createLinkTokenSource', () => {
  it('mints a fresh token for each taker', async () => {
    const source = sourceOver(countingMint())
    const [a, b] = await Promise.all([source.take(request, signal), source.take(request, signal)])
    expect(a.linkToken).not.toBe(b.linkToken)
  })

  it('loads what keeps tokens only when one is to be minted ahead', async () => {
    const loadTokensAhead = vi.fn(() => import('./tokens-ahead'))
    const source = createLinkTokenSource(countingMint(), loadTokensAhead)
    await source.take(request, signal)
    source.clear()
    expect(loadTokensAhead).not.toHaveBeenCalled()
    await source.prefetch(request)
    await source.prefetch(request)
    expect(loadTokensAhead).toHaveBeenCalledTimes(1)
  })

  it('mints at the click when what keeps tokens can’t be loaded, and tries to load it again', async () => {
    const mint = countingMint()
    const loadTokensAhead = vi.fn(() => import('./tokens-ahead'))
    loadTokensAhead.mockRejectedValueOnce(new Error('gone'))
    const source = createLinkTokenSource(mint, loadTokensAhead)
    await source.prefetch(request)
    expect((await source.take(request, signal)).linkToken).toBe('t1')
    await source.prefetch(request)
    expect((await source.take(request, signal)).linkToken).toBe('t2')
    expect(mint).toHaveBeenCalledTimes(2)
  })

  it('gives the one minted ahead, once', async () => {
    const mint = countingMint()
    const source = sourceOver(mint)
    await source.prefetch(request)
    expect((await source.take(request, signal)).linkToken).toBe('t1')
    expect((await source.take(request, signal)).linkToken).toBe('t2')
    expect(mint).toHaveBeenCalledTimes(2)
  })

  it('waits for the one on its way instead of minting a second', async () => {
    const mint = countingMint()
    const source = sourceOver(mint)
    void source.prefetch(request)
    void source.prefetch(request)
    expect((await source.take(request, signal)).linkToken).toBe('t1')
    expect(mint).toHaveBeenCalledTimes(1)
  })

  it('mints no second one ahead while the first waits to be taken', async () => {
    const mint = countingMint()
    const source = sourceOver(mint)
    await source.prefetch(request)
    await source.prefetch(request)
    expect(mint).toHaveBeenCalledTimes(1)

    await source.take(request, signal)
    await source.prefetch(request)
    expect(mint).toHaveBeenCalledTimes(2)
  })

  it('mints anew at the click when minting ahead failed', async () => {
    const mint = countingMint()
    mint.mockRejectedValueOnce(new Error('down'))
    const source = sourceOver(mint)
    await source.prefetch(request)
    expect((await source.take(request, signal)).linkToken).toBe('t1')
  })

  it('drops a token that arrives after it was cleared: it is the last user’s', async () => {
    const source = sourceOver(countingMint())
    const minting = source.prefetch(request)
    source.clear()
    await minting
    expect((await source.take(request, signal)).linkToken).toBe('t2')
  })
})
