import { createRoot } from 'react-dom/client'
import { createMeshLink, httpBackend, MeshLinkButton, MeshLinkProvider } from 'react-mesh-link'
import { Paragraphs } from './paragraphs'

const asked = new URLSearchParams(location.search)
const meshLink = createMeshLink({
  backend: httpBackend({ baseUrl: '/api/mesh' }),
  trustedLinkOrigins: [asked.get('link') ?? ''],
})

createRoot(document.getElementById('root') as HTMLElement).render(
  <MeshLinkProvider client={meshLink}>
    <MeshLinkButton intent="connect" prefetchToken={asked.has('token')}>
      Connect
    </MeshLinkButton>
    <Paragraphs />
  </MeshLinkProvider>,
)
