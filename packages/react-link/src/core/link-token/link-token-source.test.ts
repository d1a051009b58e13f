import { describe, expect, it, vi } from 'vitest'
import type { LinkTokenResponse } from '../contract'
import { createLinkTokenSource } from './link-token-source'

const request = { intent: 'deposit' }
const { signal } = new AbortController()

function countingMint() {
  let count = 0
  return vi.fn(async (): Promise<LinkTokenResponse> => {
    count++
    return { linkToken: `t${count}`, expiresInSeconds: 600, linkSessionId: `ls${count}`, accessTokens: [] }
  })
}

describe('createLinkTokenSource', () => {
  it('gets a new token for each session', async () => {
    const source = createLinkTokenSource(countingMint())
    const [a, b] = await Promise.all([source.take(request, signal), source.take(request, signal)])
    expect(a.linkToken).not.toBe(b.linkToken)
  })

  it('gives a prefetched token once', async () => {
    const mint = countingMint()
    const source = createLinkTokenSource(mint)
    await source.prefetch(request)
    expect((await source.take(request, signal)).linkToken).toBe('t1')
    expect((await source.take(request, signal)).linkToken).toBe('t2')
    expect(mint).toHaveBeenCalledTimes(2)
  })

  it('waits for a pending token instead of getting a second one', async () => {
    const mint = countingMint()
    const source = createLinkTokenSource(mint)
    void source.prefetch(request)
    void source.prefetch(request)
    expect((await source.take(request, signal)).linkToken).toBe('t1')
    expect(mint).toHaveBeenCalledTimes(1)
  })

  it('does not prefetch a second token while the first is unused', async () => {
    const mint = countingMint()
    const source = createLinkTokenSource(mint)
    await source.prefetch(request)
    await source.prefetch(request)
    expect(mint).toHaveBeenCalledTimes(1)

    await source.take(request, signal)
    await source.prefetch(request)
    expect(mint).toHaveBeenCalledTimes(2)
  })

  it('gets a new token at the click when prefetching failed', async () => {
    const mint = countingMint()
    mint.mockRejectedValueOnce(new Error('down'))
    const source = createLinkTokenSource(mint)
    await source.prefetch(request)
    expect((await source.take(request, signal)).linkToken).toBe('t1')
  })

  it('drops a token that arrives after clear(): it belongs to the previous user', async () => {
    const source = createLinkTokenSource(countingMint())
    const minting = source.prefetch(request)
    source.clear()
    await minting
    expect((await source.take(request, signal)).linkToken).toBe('t2')
  })
})
