// A server without a framework: renders twice, for two users, and prints what a test wants to know.
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import {
  createMeshLink,
  httpBackend,
  MeshConnectionList,
  MeshLinkButton,
  MeshLinkFrame,
  MeshLinkProvider,
} from 'react-mesh-link'

globalThis.fetch = () => {
  throw new Error('A server render asked the backend for something.')
}

const client = createMeshLink({ backend: httpBackend({ baseUrl: 'https://app.example/api/mesh' }) })

/** @param {string} userKey */
const render = (userKey) =>
  renderToString(
    createElement(
      MeshLinkProvider,
      { client, userKey },
      createElement(MeshLinkButton, { intent: 'connect' }, 'Connect an account'),
      createElement(MeshLinkFrame, { intent: 'connect' }),
      createElement(MeshConnectionList),
    ),
  )

const before = client.getState()
const pages = [render('ada'), render('bob')]
const hasOwnState = client.getState() !== before
const { status, error } = await client.open({ intent: 'connect' })
process.stdout.write(JSON.stringify({ pages, hasOwnState, opened: { status, code: error?.code } }))
