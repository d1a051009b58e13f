import { createMeshLink, httpBackend } from 'react-mesh-link'
import type { intents } from '../server/mesh'
import { shownUser } from './session/shown-user'
import { themeStore } from './theme/theme-store'

/** The page's Mesh Link client. */
export const meshLink = createMeshLink<typeof intents>({
  backend: httpBackend({ baseUrl: '/api/mesh', headers: () => shownUser.headers() }),
  trustedLinkOrigins: (import.meta.env.VITE_MESH_LINK_ORIGINS ?? '').split(',').filter(Boolean),
  // A getter, because it is read each time Link opens: Link then has the theme of the page.
  get theme() {
    return themeStore.get()
  },
})

declare module 'react-mesh-link' {
  interface Register {
    meshLink: typeof meshLink
  }
}
