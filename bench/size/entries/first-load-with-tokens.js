// What an app loads first whose backend only makes link tokens.
export { createMeshLink, MeshLinkProvider, tokenBackend, useMeshLink } from 'react-mesh-link'
