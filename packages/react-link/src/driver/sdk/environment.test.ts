import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { assertBrowser, browserFeatures } from './environment'

/** Makes Node look like a page with all that Link needs, except for what a test changes. */
function page({ userAgent = 'Mozilla/5.0 Firefox/145.0', ...without }: Record<string, unknown> = {}) {
  const dialog = { prototype: { showModal() {} } }
  const all = { ResizeObserver: class {}, HTMLDialogElement: dialog, document: { adoptedStyleSheets: [] } }
  for (const [name, value] of Object.entries({ ...all, navigator: { userAgent }, ...without }))
    vi.stubGlobal(name, value)
}

/** @returns the error, if there is one */
function problem(): unknown {
  try {
    assertBrowser()
  } catch (error) {
    return error
  }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('where Link can be shown', () => {
  it('a browser passes', () => {
    page()
    expect(problem()).toBeUndefined()
  })

  it('an old browser fails with what it lacks, and gets no words for testers', () => {
    page({ document: {} })
    expect(problem()).toMatchObject({
      code: 'environment_unsupported',
      isRetryable: false,
      message: 'Link needs a newer browser: this one has no constructable style sheets.',
    })
  })

  it('jsdom fails with all that it lacks, and with what to do in a test', () => {
    page({
      userAgent: 'Mozilla/5.0 (linux) AppleWebKit/537.36 (KHTML, like Gecko) jsdom/26.1.0',
      document: {},
      HTMLDialogElement: { prototype: {} },
      ResizeObserver: undefined,
      TextEncoder: undefined,
    })
    expect(problem()).toMatchObject({
      code: 'environment_unsupported',
      message: expect.stringMatching(
        /^Link needs a real browser: this one has no frames that show pages, no TextEncoder, no constructable style sheets, no dialog\.showModal, no ResizeObserver\. In a test, .*useMeshLink/,
      ),
    })
  })

  it('happy-dom fails too: it has all names, but its frames show no pages', () => {
    page({ userAgent: 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) HappyDOM/21.0.4' })
    expect(problem()).toMatchObject({
      message: expect.stringMatching(/this one has no frames that show pages\. In a test, /),
    })
  })
})

describe('the browsers that reliability.md names', () => {
  const doc = readFileSync(new URL('../../../../../docs/reliability.md', import.meta.url), 'utf8')
  const [, table = ''] = /\| what Link needs .*?\n\|[- |]+\n(.*?)\n\n/s.exec(doc) ?? []
  const rows = table.split('\n').map((row) => row.split('|').map((cell) => cell.trim().replaceAll('`', '')))
  const versions = (cells: string[] = []) => cells.slice(2, 5).map(Number)

  it('have each feature that is checked before Link opens', () => {
    page()
    expect(rows.map(([, feature]) => feature)).toEqual(expect.arrayContaining(Object.keys(browserFeatures())))
  })

  it('are those that have all of them', () => {
    const all = versions(rows.find(([, feature]) => feature === 'all of it'))
    const needed = rows.filter(([, feature]) => feature !== 'all of it').map(versions)
    expect(all).toEqual([0, 1, 2].map((browser) => Math.max(...needed.map((row) => row[browser] ?? NaN))))
  })
})
