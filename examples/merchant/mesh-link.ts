import { createMeshLink, httpBackend } from 'react-mesh-link'
import type { intents } from './server'

export const meshLink = createMeshLink<typeof intents>({
  // The own routes have the handler's paths, so the usual backend fits.
  backend: httpBackend({ baseUrl: '/api/mesh' }),
  trustedLinkOrigins: [import.meta.env.VITE_LINK_ORIGIN],
})

declare module 'react-mesh-link' {
  interface Register {
    meshLink: typeof meshLink
  }
}
