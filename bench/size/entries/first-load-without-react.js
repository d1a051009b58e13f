// What an app without React loads first.
export { createMeshLink, tokenBackend } from 'react-mesh-link/core'
