'use client'

import { createElement } from 'react'
import { createMeshLink, httpBackend, MeshLinkProvider } from 'react-mesh-link'

const client = createMeshLink({ backend: httpBackend({ baseUrl: '/api/mesh' }) })

/** @param {{ children: import('react').ReactNode }} props */
export function Providers({ children }) {
  return createElement(MeshLinkProvider, { client }, children)
}
