import { createMeshLink, httpBackend } from 'react-mesh-link'
import type { intents } from './intents'

export const meshLink = createMeshLink<typeof intents>({
  backend: httpBackend({ baseUrl: '/api/mesh' }),
  trustedLinkOrigins: [import.meta.env.VITE_LINK_ORIGIN],
})

declare module 'react-mesh-link' {
  interface Register {
    meshLink: typeof meshLink
  }
}
