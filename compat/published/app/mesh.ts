import { createMeshLink, httpBackend } from 'react-mesh-link'

/** What any library of Standard Schema gives. */
interface Schema<Input> {
  readonly '~standard': { readonly types?: { readonly input: Input; readonly output: Input } | undefined }
}

/** As the backend's `typeof intents`. */
type Intents = {
  connect: object
  deposit: { params: Schema<{ asset: 'USDC' | 'BTC'; amount?: number }> }
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
