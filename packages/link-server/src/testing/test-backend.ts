import { randomUUID } from 'node:crypto'
import type { MeshLinkServerEvent } from '../events'
import { createMeshLinkHandler, type MeshLinkHandler } from '../handler/create-mesh-link-handler'
import type { MeshLinkHandlerOptions } from '../handler/options'
import { testIntents } from './test-intents'
import { testStorage } from './test-storage'

/** What a test sends; a `body` that is no string is sent as JSON. */
export interface TestCall {
  body?: unknown
  headers?: Record<string, string>
}

export interface TestAnswer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests assert on what came
  body: any
}

/** A handler under test, and a way to call it as a user. */
export interface TestBackend {
  handler: MeshLinkHandler
  events: MeshLinkServerEvent[]
  /** Calls as `user`; an empty one is not signed in. */
  call(
    user: string,
    route: `${'GET' | 'POST' | 'DELETE' | 'PUT' | 'OPTIONS' | 'HEAD'} /${string}`,
    call?: TestCall,
  ): Promise<TestAnswer>
}

export const TEST_SECRET = 'an obviously fake master secret of 40 bytes'
export const TEST_WEBHOOK_SECRET = 'an-obviously-fake-webhook-secret'

/** Makes a handler on the shared test storage. The user is who the `X-User` header says. */
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
    secret: TEST_SECRET,
    storage: testStorage,
    // Tests of a minute's limits set their own.
    limits: { linkTokensPerMinute: false, readsPerMinute: false },
    authenticate: (request) => {
      const userId = request.headers.get('X-User')
      return userId ? { userId } : null
    },
    onEvent: (event) => events.push(event),
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

/** A user nobody else has. */
export function newUser(): string {
  return `user-${randomUUID()}`
}
