// A server without a framework: renders twice, for two users, and prints what the test checks.
import { renderToString } from 'react-dom/server'
import { createMeshLink, httpBackend } from 'react-mesh-link'
import { page } from './page.mjs'

globalThis.fetch = () => {
  throw new Error('A server render asked the backend for something.')
}

const client = createMeshLink({ backend: httpBackend({ baseUrl: 'https://app.example/api/mesh' }) })

/** @param {string} userKey */
const render = (userKey) => renderToString(page({ client, userKey }))

const before = client.getState()
const pages = [render('ada'), render('bob')]
const hasOwnState = client.getState() !== before
const { status, error } = await client.open({ intent: 'connect' })
process.stdout.write(JSON.stringify({ pages, hasOwnState, opened: { status, code: error?.code } }))
