// What an app that uses the ready-made button loads first.
export { createMeshLink, httpBackend, MeshLinkButton, MeshLinkProvider, useMeshLink } from 'react-mesh-link'
