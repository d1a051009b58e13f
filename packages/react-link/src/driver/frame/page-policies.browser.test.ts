import { afterEach, describe, expect, inject, it, vi } from 'vitest'
import { commands } from 'vitest/browser'
import { closeProblem, createTestMeshLink } from '../../../test/link-page'

const linkOrigin = inject('linkOrigin')
/** The same server, as another origin. */
const shopUrl = linkOrigin.replace('127.0.0.1', 'localhost')

/** Opens Link on a page that has these headers. */
const openWith = (headers: Record<string, string>) =>
  commands.openOnPage({
    origin: shopUrl,
    shopUrl,
    headers,
    linkUrl: `${linkOrigin}/page`,
    options: { trustedLinkOrigins: [linkOrigin], loadTimeoutMs: 10_000 },
  })

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a policy of this page that blocks Link', () => {
  it('is none on a page without policies', async () => {
    expect(await openWith({})).toMatchObject({ status: 'cancelled' })
  })

  it.each([
    ['require-corp', {}],
    ['credentialless', {}],
    ['require-corp', { 'Cross-Origin-Opener-Policy': 'same-origin' }],
  ])('is Cross-Origin-Embedder-Policy: %s %o, at once', async (coep, more) => {
    const opened = await openWith({ 'Cross-Origin-Embedder-Policy': coep, ...more })
    expect(opened).toMatchObject({
      status: 'failed',
      code: 'link_blocked_by_page',
      message: expect.stringContaining('remove its Cross-Origin-Embedder-Policy'),
      frames: 0,
    })
    expect(opened.seconds).toBeLessThan(9)
  })

  it('is a sandbox around this page, which makes Link’s messages those of no origin, at once', async () => {
    const opened = await openWith({ 'Content-Security-Policy': 'sandbox allow-scripts' })
    expect(opened).toMatchObject({ status: 'failed', code: 'link_blocked_by_page', frames: 0 })
    expect(opened.seconds).toBeLessThan(9)
  })

  it.each(['allow-scripts allow-forms', 'allow-same-origin'])(
    'is a sandbox of frameAttributes that allows too little: %s',
    async (sandbox) => {
      // The SDK's wallet bridge warns of messages without an origin.
      vi.spyOn(console, 'warn').mockImplementation(() => {})
      const { client } = createTestMeshLink({ frameAttributes: { sandbox }, loadTimeoutMs: 1_000 })
      expect(await closeProblem(client.open({ intent: 'connect' }))).toMatchObject({
        error: { code: 'link_blocked_by_page', message: expect.stringContaining('allow-same-origin') },
      })
    },
  )

  it('is never a Permissions-Policy: Link loads, and has no camera', async () => {
    expect(
      await openWith({
        'Permissions-Policy': 'camera=(), microphone=(), clipboard-write=(), clipboard-read=()',
      }),
    ).toMatchObject({ status: 'cancelled' })
  })
})

describe('Link over plain http in a page over https', () => {
  const open = (linkUrl: string, loadTimeoutMs = 15_000) =>
    commands.openOnPage({
      origin: 'https://shop.example',
      shopUrl,
      linkUrl,
      options: {
        trustedLinkOrigins: [new URL(linkUrl).origin],
        insecureLinkOrigins: ['http://link.example'],
        loadTimeoutMs,
      },
    })
  const mixed = { code: 'link_blocked_by_page', message: expect.stringContaining('plain http'), frames: 0 }

  it('is refused before there is a frame, because browsers block it', async () => {
    const opened = await open('http://link.example/page')
    expect(opened).toMatchObject(mixed)
    expect(opened.seconds).toBeLessThan(5)
  })

  it('is tried on this machine, and when it stays blank the page is blamed before the network', async () => {
    expect(await open(`${inject('deadOrigin')}/page`, 1_000)).toMatchObject(mixed)
  })
})
