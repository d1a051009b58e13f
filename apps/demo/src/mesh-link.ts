import { createMeshLink, httpBackend } from 'react-mesh-link'
import type { intents } from '../server/mesh'
import { shownUser } from './session/shown-user'

/** The page's Mesh Link client. */
export const meshLink = createMeshLink<typeof intents>({
  backend: httpBackend({ baseUrl: '/api/mesh', headers: () => shownUser.headers() }),
  trustedLinkOrigins: (import.meta.env.VITE_MESH_LINK_ORIGINS ?? '').split(',').filter(Boolean),
})

declare module 'react-mesh-link' {
  interface Register {
    meshLink: typeof meshLink
  }
}
