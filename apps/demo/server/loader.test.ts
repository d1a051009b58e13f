import { QueryClient } from '@tanstack/react-query'
import { startSandbox } from 'mesh-link-sandbox'
import { createMeshLinkHandler } from 'mesh-link-server'
import { createMeshLink, httpBackend, meshConnectionsQueryOptions } from 'react-mesh-link/core'
import { expect, it } from 'vitest'
import { intents } from './mesh'

it('a loader asks the handler without a network, as the user whose cookie the page’s request has', {
  timeout: 60_000,
}, async () => {
  const sandbox = await startSandbox({ port: 0, linkPort: 0 })
  const handler = createMeshLinkHandler({
    mesh: sandbox,
    intents,
    encryptionSecret: 'an obviously fake encryption secret of 40 bytes',
    authenticate: ({ headers }) => {
      const [, userId] = /user=(\w+)/.exec(headers.get('Cookie') ?? '') ?? []
      return userId ? { userId } : null
    },
    log: false,
  })
  const backendOf = (cookie: string) =>
    httpBackend({
      baseUrl: 'http://localhost/api/mesh',
      headers: { Cookie: cookie },
      fetch: (url, init) => handler(new Request(url, init)),
    })
  const read = (cookie: string) => {
    const client = createMeshLink({ backend: backendOf(cookie) })
    return new QueryClient().fetchQuery({ ...meshConnectionsQueryOptions(client, 'ada'), retry: false })
  }
  try {
    const ada = backendOf('theme=dark; user=ada')
    const { linkSessionId = '' } = await ada.createLinkToken({ intent: 'connect' })
    await ada.saveConnection({ linkSessionId, payload: PAYLOAD })

    expect(await read('theme=dark; user=ada')).toEqual([expect.objectContaining({ brokerName: 'Coinbase' })])
    expect(await read('user=ben')).toEqual([])
    await expect(read('')).rejects.toMatchObject({ code: 'unauthenticated' })
  } finally {
    await handler.close()
    await sandbox.close()
  }
})

const PAYLOAD = {
  accessToken: {
    brokerType: 'coinbase' as const,
    brokerName: 'Coinbase',
    brokerBrandInfo: {},
    accountTokens: [
      {
        account: { accountId: 'account-1', accountName: 'Account 1' },
        accessToken: 'FAKE-SECRET-access-of-a-loader',
        tokenId: 'FAKE-SECRET-tokenId-of-a-loader',
      },
    ],
  },
}
