// Renders a page with the library from `require` and from `import`, and prints both.
const { createElement } = require('react')
const { renderToString } = require('react-dom/server')

const render = ({ createMeshLink, httpBackend, MeshLinkProvider, MeshLinkButton, MeshConnectionList }) =>
  renderToString(
    createElement(
      MeshLinkProvider,
      { client: createMeshLink({ backend: httpBackend({ baseUrl: '/api/mesh' }) }), userKey: 'ada' },
      createElement(MeshLinkButton, { intent: 'connect' }, 'Connect an account'),
      createElement(MeshConnectionList),
    ),
  )

import('react-mesh-link').then((asModule) =>
  process.stdout.write(JSON.stringify([render(require('react-mesh-link')), render(asModule)])),
)
