'use client'

import { createElement } from 'react'
import { createMeshLink, MeshLinkButton, MeshLinkProvider, tokenBackend } from 'react-mesh-link'
import { meshNetworks } from 'react-mesh-link/networks'

// The test names the sandbox in the page's address.
const linkOrigin = globalThis.location && new URLSearchParams(globalThis.location.search).get('link')

const meshLink = createMeshLink({
  backend: tokenBackend({
    async fetchLinkToken() {
      const response = await fetch('/link-token', { method: 'POST' })
      return (await response.json()).linkToken
    },
  }),
  trustedLinkOrigins: linkOrigin ? [linkOrigin] : [],
})

/** The app that each tool builds. Without JSX, so that no tool needs Babel for it. */
export function App() {
  return createElement(
    MeshLinkProvider,
    { client: meshLink },
    createElement('p', null, meshNetworks.ethereum.networkId),
    createElement(MeshLinkButton, { intent: 'connect' }, 'Connect an account'),
  )
}
