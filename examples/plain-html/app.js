import '../harness/page.css'
import { createMeshLink, httpBackend } from 'react-mesh-link/core'

/** @type {import('react-mesh-link/core').MeshLinkClient<typeof import('./server').intents>} */
const meshLink = createMeshLink({
  backend: httpBackend({ baseUrl: '/api/mesh' }),
  trustedLinkOrigins: [import.meta.env.VITE_LINK_ORIGIN],
})
const button = /** @type {HTMLButtonElement} */ (document.querySelector('#deposit'))
const status = /** @type {HTMLElement} */ (document.querySelector('#status'))

button.addEventListener('click', async () => {
  const result = await meshLink.open({ intent: 'deposit', params: { asset: 'USDC' } })
  const [transfer] = result.transfers
  if (result.status === 'submitted')
    status.textContent = `${transfer?.amount} ${result.data.asset} are on their way.`
  else status.textContent = result.error?.message ?? 'Nothing was sent.'
})
meshLink.subscribe(() => {
  const { session } = meshLink.getState()
  button.disabled = session.status !== 'idle' && session.status !== 'ended'
})
