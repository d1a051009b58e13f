import { createMeshLink, httpBackend } from 'react-mesh-link'

/** A schema, as any Standard Schema library makes it. */
interface Schema<Input> {
  readonly '~standard': { readonly types?: { readonly input: Input; readonly output: Input } | undefined }
}

/** Like the backend's `typeof intents`. */
type Intents = {
  connect: object
  deposit: { params: Schema<{ asset: 'USDC' | 'BTC'; amount?: number }> }
  order: {
    linkToken: (input: { userId: string }) => Promise<{ integrationId: string; data: { orderId: number } }>
  }
}

export const meshLink = createMeshLink<Intents>({
  backend: httpBackend({ baseUrl: '/api/mesh' }),
  onEvent: ({ type, elapsedMs, sessionId }) => report(type, elapsedMs, sessionId),
})

declare module 'react-mesh-link' {
  interface Register {
    meshLink: typeof meshLink
  }
}

declare function report(name: string, afterMs: number, sessionId: string): void
