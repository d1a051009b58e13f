import { describe, expect, it } from 'vitest'
import { countWork, quickStartNames, readQuickStart } from '../compat/quick-starts/page.mjs'
import { read } from './docs.mjs'

const NAMES = quickStartNames()
const index = read('docs/quick-starts/README.md')

describe.each(NAMES)('the quick start %s', (name) => {
  const page = readQuickStart(name)
  const text = read(`docs/quick-starts/${name}.md`)

  it('is at most 30 lines in the app and 25 on the server', () => {
    const { app, server, config } = countWork(page)
    expect(app).toBeLessThanOrEqual(30)
    expect(server).toBeLessThanOrEqual(25)
    expect(config).toBeLessThanOrEqual(10)
  })

  it('is in the table of the index with the commands and lines that it has', () => {
    const { steps, app, server, config } = countWork(page)
    const row = index.split('\n').find((line) => line.startsWith('| [') && line.includes(`](${name}.md) `))
    const cells = row?.split('|').map((cell) => cell.trim())
    expect(cells?.slice(3, 7)).toEqual([steps, app, server, config].map(String))
  })

  it('says what a newcomer has to know', () => {
    const sandbox = page.start.find((command) => command.startsWith('npx mesh-link-sandbox'))
    expect(sandbox).toContain('--data')
    expect(sandbox).toMatch(/--webhook-url http:\/\/localhost:3000\/api\/mesh\/webhooks\/mesh/)
    for (const words of ['`.env`', 'an address of yours', 'an id for each network', 'trustedLinkOrigins'])
      expect(text).toContain(words)
    expect(text).toMatch(/## The first error you may meet\n/)
    expect(page.url).toMatch(/^http:\/\/localhost:\d+$/)
    // Next.js serves page and backend from one origin.
    if (name !== 'next') expect(text).toContain("proxy: { '/api': 'http://localhost:3000' }")
  })
})

it('the README leads to the quick starts', () => {
  expect(NAMES).toEqual(['express', 'next', 'vite'])
  for (const name of NAMES) expect(read('README.md')).toContain(`docs/quick-starts/${name}.md`)
})
