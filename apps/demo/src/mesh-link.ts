import { createMeshLink, httpBackend } from 'react-mesh-link'
import type { intents } from '../server/mesh'
import { shownUser } from './session/shown-user'
import { themeStore } from './theme/theme-store'

/** The page's connection to Mesh Link. */
export const meshLink = createMeshLink<typeof intents>({
  backend: httpBackend({ baseUrl: '/api/mesh', headers: () => shownUser.headers() }),
  trustedLinkOrigins: (import.meta.env.VITE_MESH_LINK_ORIGINS ?? '').split(',').filter(Boolean),
  // Read at each opening: Link looks like the page around it.
  get theme() {
    return themeStore.get()
  },
})

declare module 'react-mesh-link' {
  interface Register {
    meshLink: typeof meshLink
  }
}
