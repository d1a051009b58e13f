import { expect, inject } from 'vitest'
import { test as browserTest } from './support/browser-test'
import { startPageServer } from './support/start-page-server'

const test = browserTest.extend(
  'server',
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures asked for from the pattern
  async ({}, { onCleanup }) => {
    const server = await startPageServer()
    onCleanup(server.close)
    return server
  },
)

const LOAD = `import('/part.js').then(({ part }) => part, () => 'failed')`

test('a request with keepalive arrives when the page sends it while its tab is closed', {
  timeout: 60_000,
}, async ({ visit, server }) => {
  await visit.open(server.url)
  await visit.page.run(
    `addEventListener('pagehide', () => { fetch('/save', { method: 'POST', keepalive: true, body: 'at the end' }) })`,
  )
  const saved = server.nextSaved()
  await visit.closeTab()
  expect(await saved).toBe('at the end')
})

// By the HTML standard, a browser never loads a failed module again. Firefox follows the standard; Chromium and WebKit do
// not.
test(`a script that failed to load ${
  inject('browser') === 'firefox' ? 'stays failed until the page is reloaded' : 'loads at the second try'
}`, async ({ visit, server }) => {
  await visit.open(server.url)
  server.hasPart = false
  expect(await visit.page.run(LOAD)).toBe('failed')
  server.hasPart = true
  expect(await visit.page.run(LOAD)).toBe(inject('browser') === 'firefox' ? 'failed' : 'here')
  await visit.open(server.url)
  expect(await visit.page.run(LOAD)).toBe('here')
})

test('our import of a file that failed to load gives its export at the second try', async ({
  visit,
  server,
}) => {
  const load = `import('/src/on-demand/load-on-demand')
    .then(({ loadOnDemand }) => loadOnDemand('part', () => import('/part.js')))
    .catch(() => 'failed')`
  await visit.open(server.url)
  server.hasPart = false
  expect(await visit.page.run(load)).toBe('failed')
  server.hasPart = true
  expect(await visit.page.run(load)).toBe('here')
})

test('a frame in a dialog is not loaded again when the dialog leaves the top layer and comes back', async ({
  visit,
  server,
}) => {
  await visit.open(server.url)
  const loads = await visit.page.run(`new Promise((resolve) => {
    const dialog = document.createElement('dialog')
    const frame = document.createElement('iframe')
    dialog.append(frame)
    document.body.append(dialog)
    dialog.showModal()
    let loads = 0
    frame.srcdoc = '<p>Link</p>'
    frame.addEventListener('load', () => {
      if (++loads > 1 || !frame.contentDocument.querySelector('p')) return
      frame.contentWindow.isTheSame = true
      dialog.close()
      dialog.show()
      setTimeout(() => {
        dialog.close()
        dialog.showModal()
        setTimeout(() => resolve([loads, frame.contentWindow.isTheSame, dialog.matches(':modal')]), 200)
      }, 200)
    })
  })`)
  expect(loads).toEqual([1, true, true])
})
