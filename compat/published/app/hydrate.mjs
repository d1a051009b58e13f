// Acts as a browser: reads the page from stdin, hydrates it, and prints what the test checks.
import { text } from 'node:stream/consumers'
import { JSDOM } from 'jsdom'

const { window } = new JSDOM(`<div id="root">${await text(process.stdin)}</div>`)
// From version 21 on, Node has its own `navigator`, which can only be redefined.
for (const [name, value] of Object.entries({
  window,
  document: window.document,
  navigator: window.navigator,
})) {
  Object.defineProperty(globalThis, name, { value, configurable: true })
}

const { hydrateRoot } = await import('react-dom/client')
const { createMeshLink, httpBackend } = await import('react-mesh-link')
const { page } = await import('./page.mjs')

globalThis.fetch = async () => Response.json({ connections: [] })
const client = createMeshLink({ backend: httpBackend({ baseUrl: 'https://app.example/api/mesh' }) })
const container = window.document.querySelector('#root')
const button = container.querySelector('button')
/** @type {string[]} */
const errors = []
hydrateRoot(container, page({ client, userKey: 'ada' }), {
  onRecoverableError: (error) => errors.push(String(error)),
})

new window.MutationObserver(() => {
  if (container.querySelector('[aria-label="Loading accounts"]')) return
  const isSameButton = container.querySelector('button') === button
  process.stdout.write(JSON.stringify({ errors, isSameButton, text: container.textContent }))
  process.exit()
}).observe(container, { subtree: true, childList: true })
