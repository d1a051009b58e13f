import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fakeToken } from '../testing/fake-payload'
import { newUser, testBackend } from '../testing/test-backend'
import { testMesh } from '../testing/test-mesh'

const backend = testBackend({ mesh: await testMesh() })

const PAGES = [
  ['ios', 'ios'],
  ['android', 'android'],
  ['flutter', 'flutter'],
  ['react-native', 'reactNative'],
] as const

describe.each(PAGES)('docs/platforms/%s.md', (page, platform) => {
  const text = readFileSync(new URL(`../../../../docs/platforms/${page}.md`, import.meta.url), 'utf8')
  const [request, connected, submitted, refused] = Array.from(
    text.matchAll(/^```json\n([\s\S]*?)^```/gm),
    ([, json = '']) => json,
  )

  test('shows JSON that the backend accepts', async () => {
    const user = newUser()
    const send = async (route: `POST /${string}`, json = '', linkSessionId = '') =>
      backend.call(user, route, {
        body: json
          .replace('LINK-SESSION-ID', linkSessionId)
          // A token belongs to one user only.
          .replaceAll(/FAKE-SECRET-(\w+)/g, (_, kind) => fakeToken(kind)),
        headers: { 'Content-Type': 'application/json' },
      })

    expect(JSON.parse(request ?? '')).toMatchObject({ platform })
    const opened = await send('POST /link-token', request)
    expect(opened).toMatchObject({ status: 200, body: { accessTokens: [] } })
    const { linkSessionId } = opened.body

    expect(await send('POST /connections', connected, linkSessionId)).toMatchObject({
      status: 200,
      body: {
        connections: [
          { kind: 'managed', brokerName: 'Coinbase', accounts: [{ id: '8f0c2c1e', name: 'Primary' }] },
        ],
      },
    })
    expect((await send('POST /link-token', request)).body.accessTokens).toMatchObject([
      { brokerType: 'coinbase', accountId: '8f0c2c1e', accountName: 'Primary' },
    ])
    expect(await send('POST /transfers', submitted, linkSessionId)).toMatchObject({
      status: 200,
      body: { status: 'unconfirmed', symbol: 'USDC', amount: '25' },
    })
    expect((await send('POST /transfers', refused, linkSessionId)).status).toBe(204)
  })
})
