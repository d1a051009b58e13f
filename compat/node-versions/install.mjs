import { installTools } from '../install-tools.mjs'

/** Installs the versions of Node and the three packed packages. */
export default function setup() {
  installTools(import.meta.dirname, [
    { folder: 'react-link', name: 'react-mesh-link' },
    { folder: 'link-server', name: 'mesh-link-server' },
    { folder: 'link-sandbox', name: 'mesh-link-sandbox' },
  ])
}
