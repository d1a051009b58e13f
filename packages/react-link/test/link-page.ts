import { inject, vi } from 'vitest'
import type { MeshBackend } from '../src/core/backend/mesh-backend'
import type { MeshLinkOptions } from '../src/core/client/mesh-link-client'
import type { IntegrationAccessToken, LinkTokenRequest, MeshConnection } from '../src/core/contract'
import { createMeshLink } from '../src/create-mesh-link'
import { until } from './until'

/** The value of all secrets of a session. It must not appear anywhere. */
export const SECRET = 'fake-secret-token'

interface TestOptions extends Partial<MeshLinkOptions> {
  /** How Link behaves: a path of the test's server. */
  path?: string
  /** Origin of Link. Default: the test's server. */
  origin?: string
  expiresInSeconds?: number
  /** Saved accounts that Link gets. Default: one. */
  accessTokens?: IntegrationAccessToken[]
}

let minted = 0

/** Makes a client whose backend gives link tokens for the test's Link page, a new one each time. */
export function createTestMeshLink({
  path = '/page',
  origin = inject('linkOrigin'),
  expiresInSeconds = 600,
  accessTokens = [
    { accessToken: SECRET, brokerType: 'coinbase', brokerName: '', accountId: '', accountName: '' },
  ],
  ...options
}: TestOptions = {}) {
  const backend = {
    createLinkToken: vi.fn(async (_request?: LinkTokenRequest) => ({
      linkToken: btoa(`${origin}${path}?auth_code=${SECRET}-${++minted}`),
      expiresInSeconds,
      linkSessionId: 'ls1',
      accessTokens,
    })),
    saveConnection: vi.fn(async () => [{ id: 'c1' } as MeshConnection]),
    reportTransfer: vi.fn(async () => ({})),
  }
  const client = createMeshLink({
    backend: backend as unknown as MeshBackend,
    trustedLinkOrigins: [origin],
    ...options,
  })
  return { client, backend }
}

/** Link's frame on the page. */
export function linkFrame(): HTMLIFrameElement {
  const frame = document.querySelector('iframe')
  if (!frame) throw new Error('There is no frame on the page.')
  return frame
}

/** Makes the Link page post `message`, or the messages of an array, to this page. */
export function linkSays(message: unknown): void {
  linkFrame().contentWindow?.postMessage({ test: 'say', message }, '*')
}

/** Calls the SDK's wallet bridge with Comlink's protocol, as Mesh's page does. Resolves with the answer that Link gets. */
export function callBridge(request: object): Promise<unknown> {
  const id = crypto.randomUUID()
  return new Promise((resolve) => {
    window.addEventListener('message', function listen({ data }) {
      if (data?.test !== 'answer' || data.data.id !== id) return
      window.removeEventListener('message', listen)
      resolve(data.data.value)
    })
    linkSays({ id, ...request })
  })
}

/** Waits until the dialog says why Link is not shown, and presses one of its buttons. */
export async function pressInProblem(name: 'Close' | 'Try again'): Promise<void> {
  const buttons = () =>
    Array.from(document.querySelectorAll<HTMLElement>('[data-mesh-part="problem"] button'))
  const button = () => buttons().find(({ textContent }) => textContent === name)
  await until(() => button() !== undefined)
  button()?.click()
}

/** Waits until the dialog says why Link is not shown, and closes it. @returns what `open()` resolves with */
export async function closeProblem<Result>(opening: Promise<Result>): Promise<Result> {
  await pressInProblem('Close')
  return opening
}

/** Link's message when the user has connected an account. */
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

/** Link's message when the user saw the end of a transfer. */
export const TRANSFER_FINISHED = {
  type: 'transferFinished',
  payload: { status: 'success', transferId: 't1', symbol: 'USDC', amount: 25 },
}
