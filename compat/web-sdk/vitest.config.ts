import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import browser from '../../packages/react-link/vitest.browser.config'

const here = fileURLToPath(new URL('.', import.meta.url))

/** The library's own browser tests with another Web SDK: that of `WEB_SDK`, a module, or what plays version 3.14. */
export default defineConfig({
  test: {
    projects: [
      {
        ...browser,
        root: join(here, '../../packages/react-link'),
        plugins: [otherSdk(process.env.WEB_SDK ?? join(here, 'sdk-3.14.ts'))],
        test: { ...browser.test, name: 'other-sdk', sequence: { groupOrder: 2 } },
      },
      {
        test: {
          root: here,
          name: 'sdk-versions',
          include: ['*.test.mjs'],
          sequence: { groupOrder: 1 },
          // Each test runs a compiler or a browser, and the machine may be busy.
          testTimeout: 600_000,
        },
      },
    ],
  },
})

/** Gives the library another SDK, which can itself import the installed one. */
function otherSdk(path: string): Plugin {
  return {
    name: 'other-sdk',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === '@meshconnect/web-link-sdk' && importer?.endsWith('/on-demand/web-link-sdk.ts')
        ? path
        : undefined,
  }
}
