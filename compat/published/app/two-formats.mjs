// The library as ES modules and as CommonJS in one process, as Vitest and a CommonJS dependency would load it.
import { createRequire } from 'node:module'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import * as asModule from 'react-mesh-link'

const asCommonJs = createRequire(import.meta.url)('react-mesh-link')

const client = asCommonJs.createMeshLink({ backend: asCommonJs.httpBackend({ baseUrl: '/api/mesh' }) })
const Status = () => createElement('p', null, asModule.useMeshLink({ intent: 'connect' }).status)
const page = renderToString(createElement(asCommonJs.MeshLinkProvider, { client }, createElement(Status)))
const { error } = await client.open({ intent: 'connect' })

process.stdout.write(
  JSON.stringify({
    isTwice: asModule.createMeshLink !== asCommonJs.createMeshLink,
    exports: Object.keys(asCommonJs).sort().join() === Object.keys(asModule).sort().join(),
    page,
    knowsError: error instanceof asModule.MeshLinkError,
    knowsOtherErrors: new Error('other') instanceof asModule.MeshLinkError,
  }),
)
