import { randomUUID } from 'node:crypto'
import type { LinkTokenRequest, LinkTokenResponse } from 'react-mesh-link/contract'
import type { MeshLinkServerEvent } from '../events'
import { createMeshLinkHandler, type MeshLinkHandler } from '../handler/create-mesh-link-handler'
import type { MeshLinkHandlerOptions } from '../handler/options'
import { TEST_SECRET, testStorage } from './test-database'
import { testIntents } from './test-intents'

/** A request of a test. A `body` that is not a string is sent as JSON. */
interface TestCall {
  body?: unknown
  headers?: Record<string, string>
}

export interface TestAnswer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests check the body
  body: any
}

/** A handler under test, and a function to call it as a user. */
export interface TestBackend {
  handler: MeshLinkHandler
  events: MeshLinkServerEvent[]
  /** Calls the handler as `user`. An empty user is not signed in. */
  call(
    user: string,
    route: `${'GET' | 'POST' | 'DELETE' | 'PUT' | 'OPTIONS' | 'HEAD'} /${string}`,
    call?: TestCall,
  ): Promise<TestAnswer>
}

export const TEST_WEBHOOK_SECRET = 'an-obviously-fake-webhook-secret'

/** Makes a handler on the shared test storage. The `X-User` header names the user. */
export function testBackend({
  mesh,
  ...options
}: Partial<Omit<MeshLinkHandlerOptions, 'mesh'>> & {
  mesh: { apiUrl: string } & Partial<MeshLinkHandlerOptions['mesh']>
}): TestBackend {
  const events: MeshLinkServerEvent[] = []
  const handler = createMeshLinkHandler({
    mesh: {
      clientId: 'fake-client-id',
      clientSecret: 'fake-client-secret',
      webhookSecret: TEST_WEBHOOK_SECRET,
      ...mesh,
    },
    intents: testIntents,
    encryptionSecret: TEST_SECRET,
    storage: testStorage,
    // Tests of rate limits set their own limits.
    limits: { linkTokensPerMinute: false, readsPerMinute: false },
    authenticate: (request) => {
      const userId = request.headers.get('X-User')
      return userId ? { userId } : null
    },
    onEvent: (event) => events.push(event),
    log: false,
    ...options,
  })
  return {
    handler,
    events,
    async call(user, route, { body, headers } = {}) {
      const [method = '', path = ''] = route.split(' ')
      const response = await handler(
        new Request(`https://app.example${options.basePath ?? '/api/mesh'}${path}`, {
          method,
          headers: {
            ...(user && { 'X-User': user }),
            ...(body !== undefined && { 'Content-Type': 'application/json' }),
            ...headers,
          },
          body:
            body === undefined || typeof body === 'string'
              ? (body as string | undefined)
              : JSON.stringify(body),
        }),
      )
      const text = await response.text()
      const isJson = response.headers.get('Content-Type')?.includes('json')
      return {
        status: response.status,
        headers: response.headers,
        body: isJson && text ? JSON.parse(text) : text,
      }
    },
  }
}

/** The id of a new user. */
export function newUser(): string {
  return `user-${randomUUID()}`
}

/** Asks for a link token, as a page does before it opens Link. */
export async function openSession(
  backend: TestBackend,
  user: string,
  intent: 'deposit' | 'connect' = 'deposit',
  rest: Pick<LinkTokenRequest, 'connectionId' | 'savedAccounts'> = {},
): Promise<LinkTokenResponse> {
  const params = intent === 'deposit' ? { asset: 'USDC' } : undefined
  const answer = await backend.call(user, 'POST /link-token', { body: { intent, params, ...rest } })
  if (answer.status !== 200) throw new Error(`No link token: ${JSON.stringify(answer.body)}`)
  return answer.body
}
