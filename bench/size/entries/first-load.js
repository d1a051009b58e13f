// What an app that uses the hook loads first.
export { createMeshLink, httpBackend, MeshLinkProvider, useMeshLink } from 'react-mesh-link'
