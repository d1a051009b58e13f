import { inject, vi } from 'vitest'
import type { MeshBackend } from '../src/core/backend/mesh-backend'
import type { MeshLinkOptions } from '../src/core/client/mesh-link-options'
import type { MeshConnection } from '../src/core/contract/connection'
import { createMeshLink } from '../src/create-mesh-link'

/** Stands for every secret of a session: none of it may show up anywhere. */
export const SECRET = 'fake-secret-token'

/** A client whose backend gives link tokens for the test's Link page. `path` tells which page. */
export function createTestMeshLink({
  path = '/page',
  ...options
}: { path?: string } & Partial<MeshLinkOptions> = {}) {
  const linkOrigin = inject('linkOrigin')
  const backend = {
    createLinkToken: vi.fn(async () => ({
      linkToken: btoa(`${linkOrigin}${path}?auth_code=${SECRET}`),
      expiresInSeconds: 600,
      linkSessionId: 'ls1',
      accessTokens: [
        { accessToken: SECRET, brokerType: 'coinbase', brokerName: '', accountId: '', accountName: '' },
      ],
    })),
    saveConnection: vi.fn(async () => [{ id: 'c1' } as MeshConnection]),
    reportTransfer: vi.fn(async () => ({})),
  }
  const client = createMeshLink({
    backend: backend as unknown as MeshBackend,
    trustedLinkOrigins: [linkOrigin],
    ...options,
  })
  return { client, backend }
}

/** Link's frame as it stands on the page. */
export function linkFrame(): HTMLIFrameElement {
  const frame = document.querySelector('iframe')
  if (!frame) throw new Error('There is no frame on the page.')
  return frame
}

/** Has the Link page post `message` to this page, as Link itself would. */
export function linkSays(message: unknown): void {
  linkFrame().contentWindow?.postMessage({ test: 'say', message }, '*')
}

/** What Link hands over when an account was connected. */
export const CONNECTED = {
  type: 'brokerageAccountAccessToken',
  payload: {
    brokerType: 'coinbase',
    brokerName: 'Coinbase',
    brokerBrandInfo: { brokerLogo: 'AAAA' },
    accountTokens: [
      { account: { accountId: 'a1', accountName: 'Primary' }, accessToken: SECRET, tokenId: SECRET },
    ],
  },
}
