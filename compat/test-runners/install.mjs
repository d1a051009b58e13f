import { installTools } from '../install-tools.mjs'

/** Installs the test runners and the packed `react-mesh-link`. */
export default function setup() {
  installTools(import.meta.dirname, [{ folder: 'react-link', name: 'react-mesh-link' }])
}
