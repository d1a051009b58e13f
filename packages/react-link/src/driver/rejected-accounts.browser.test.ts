import { afterEach, describe, expect, it, vi } from 'vitest'
import { CONNECTED, createTestMeshLink, linkSays, TRANSFER_FINISHED } from '../../test/link-page'
import { until, untilStatus } from '../../test/until'
import type { SessionRequest } from '../core/client/mesh-link-client'

/** What Link says when it can't use the accounts that it got; the text is one of several. */
const CONFIGURE_ERROR = {
  type: 'transferConfigureError',
  payload: { errorMessage: 'An error has occurred.', requestId: 'r-1' },
}
const CLOSE = { type: 'close', payload: { page: 'errorPage', errorMessage: 'An error has occurred.' } }
const FROM_COINBASE = { intent: 'deposit', connectionId: 'c1' } as const

type TestLink = ReturnType<typeof createTestMeshLink>

/** Runs a session in which Link says `messages` and then closes. */
async function run({ client }: TestLink, messages: unknown[], request: SessionRequest = FROM_COINBASE) {
  const opening = client._internal.open(request, {}, '')
  await untilStatus(client, 'open')
  linkSays([...messages, CLOSE])
  return opening
}

const savedAccountsAsked = ({ backend }: TestLink) =>
  backend.createLinkToken.mock.calls.map(([request]) => request?.savedAccounts)

afterEach(() => {
  document.body.innerHTML = ''
})

describe('a session whose saved accounts Link can’t use', () => {
  it('fails with what to do, and keeps Mesh’s request id and summary', async () => {
    const result = await run(createTestMeshLink(), [{ type: 'transferStarted' }, CONFIGURE_ERROR])
    expect(result).toMatchObject({
      status: 'failed',
      error: {
        code: 'saved_accounts_rejected',
        message: 'Link could not use your saved account. Try again, and log in once more.',
        isRetryable: true,
        requestId: 'r-1',
      },
      requestIds: ['r-1'],
      summary: { page: 'errorPage' },
    })
  })

  it('fails the same way when the user closes it by our close button, or the app does', async () => {
    for (const close of [closeByButton, async ({ client }: TestLink) => client.close()]) {
      const test = createTestMeshLink()
      const opening = test.client.open(FROM_COINBASE)
      await untilStatus(test.client, 'open')
      linkSays(CONFIGURE_ERROR)
      await until(() => requestIds(test).length === 1)
      await close(test)
      expect(await opening).toMatchObject({ status: 'failed', error: { code: 'saved_accounts_rejected' } })
    }
  })

  it.each([
    [
      'got no saved account',
      [CONFIGURE_ERROR],
      { accessTokens: [] },
      { status: 'failed', error: { code: 'link_error' } },
    ],
    [
      'could read an account before',
      [{ type: 'transferAssetSelected', payload: { symbol: 'USDC' } }, CONFIGURE_ERROR],
      {},
      { status: 'failed', error: { code: 'link_error' } },
    ],
    [
      'got further after the error',
      [CONFIGURE_ERROR, { type: 'transferPreviewed', payload: {} }],
      {},
      { status: 'failed', error: { code: 'link_error' } },
    ],
    ['has connected an account', [CONFIGURE_ERROR, CONNECTED], {}, { status: 'connected' }],
    ['has transferred something', [CONFIGURE_ERROR, TRANSFER_FINISHED], {}, { status: 'submitted' }],
  ])('is not one that %s', async (_what, messages, options, expected) => {
    const test = createTestMeshLink(options)
    const opening = test.client.open(FROM_COINBASE)
    await untilStatus(test.client, 'open')
    linkSays([...messages, CLOSE])
    expect(await opening).toMatchObject(expected)
  })

  it('is not one whose token had expired when Link gave up', async () => {
    const { client } = createTestMeshLink()
    const opening = client.open(FROM_COINBASE)
    await untilStatus(client, 'open')
    const now = Date.now()
    vi.spyOn(Date, 'now').mockReturnValue(now + 601_000)
    linkSays([CONFIGURE_ERROR, CLOSE])
    expect(await opening).toMatchObject({ status: 'failed', error: { code: 'link_token_expired' } })
    vi.restoreAllMocks()
  })

  it('is cancelled, not failed, when the user signs out', async () => {
    const test = createTestMeshLink()
    const opening = test.client.open(FROM_COINBASE)
    await untilStatus(test.client, 'open')
    linkSays(CONFIGURE_ERROR)
    await until(() => requestIds(test).length === 1)
    test.client.clear()
    expect(await opening).toMatchObject({ status: 'cancelled' })
    await run(test, [])
    expect(savedAccountsAsked(test)).toEqual([undefined, undefined])
  })
})

describe('the sessions after it', () => {
  it('get no saved accounts until one has brought something, and open the institution directly', async () => {
    const test = createTestMeshLink()
    await run(test, [CONFIGURE_ERROR], { ...FROM_COINBASE, savedAccounts: 'requested' })
    await run(test, [])
    await run(test, [CONNECTED])
    await run(test, [])
    expect(savedAccountsAsked(test)).toEqual(['requested', 'none', 'none', undefined])
    expect(test.backend.createLinkToken).toHaveBeenNthCalledWith(
      2,
      expect.objectContaining(FROM_COINBASE),
      expect.anything(),
    )
  })

  it('get them again after a transfer', async () => {
    const test = createTestMeshLink()
    await run(test, [CONFIGURE_ERROR])
    await run(test, [TRANSFER_FINISHED])
    await run(test, [])
    expect(savedAccountsAsked(test)).toEqual([undefined, 'none', undefined])
  })

  it('get them again after clear(), and for other intents', async () => {
    const test = createTestMeshLink()
    await run(test, [CONFIGURE_ERROR])
    await run(test, [CONNECTED], { intent: 'buy' })
    await run(test, [])
    test.client.clear()
    await run(test, [])
    expect(savedAccountsAsked(test)).toEqual([undefined, undefined, 'none', undefined])
  })

  it('use no token that was prefetched before, which would bring the accounts, but one that is prefetched now', async () => {
    const test = createTestMeshLink()
    const opening = test.client.open(FROM_COINBASE)
    await untilStatus(test.client, 'open')
    await test.client.prefetch(FROM_COINBASE)
    linkSays([CONFIGURE_ERROR, CLOSE])
    await opening

    await run(test, [])
    await test.client.prefetch(FROM_COINBASE)
    await run(test, [])
    expect(savedAccountsAsked(test)).toEqual([undefined, undefined, 'none', 'none'])
  })
})

const requestIds = ({ client }: TestLink) => {
  const { session } = client.getState()
  return 'requestIds' in session ? session.requestIds : []
}

const closeByButton = async () => document.querySelector<HTMLElement>('[data-mesh-part="close"]')?.click()
