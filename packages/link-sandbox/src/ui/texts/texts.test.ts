import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.doUnmock('./texts')
  vi.resetModules()
})

it('is read by no module while it loads, when the language is not chosen yet', async () => {
  const read: string[] = []
  const notYet = new Proxy({}, { get: (_, name) => void read.push(String(name)) })
  vi.resetModules()
  vi.doMock('./texts', () => ({ texts: notYet, setTexts: () => {} }))
  const modules = import.meta.glob([
    '../**/*.{ts,tsx}',
    '!../**/*.test.*',
    '!../**/main.tsx',
    '!../testing/**',
  ])
  for (const load of Object.values(modules)) await load()
  expect(read).toEqual([])
})
